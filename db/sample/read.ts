import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The sample as its folder has it: the JSON of its bundle, and the texts of its sources by slug. */
export type Sample = { bundle: string; texts: Map<string, string> }

/**
 * Reads the sample library: `library.json`, and `texts/SLUG.txt` for each source whose text is held.
 * @throws where the bundle cannot be read
 */
export function readSample(folder: string): Sample {
  const texts = join(folder, 'texts')
  const names = existsSync(texts) ? readdirSync(texts).filter((name) => name.endsWith('.txt')) : []
  return {
    bundle: readFileSync(join(folder, 'library.json'), 'utf8'),
    texts: new Map(names.map((name) => [name.slice(0, -'.txt'.length), readFileSync(join(texts, name), 'utf8')])),
  }
}
