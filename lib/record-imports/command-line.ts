import type { StoredImport } from './stored'

/** The command that previews the same file from a terminal. */
export function commandLine({
  fileName,
  kind,
  mapping,
  choices,
}: Pick<StoredImport, 'fileName' | 'kind' | 'mapping' | 'choices'>): string {
  const mapped = mapping !== null || Object.keys(choices).length > 0 ? ' --mapping mapping.json' : ''
  return `npm run -s parley -- import ${quoted(fileName)} --as ${kind}${mapped} --dry-run`
}

/** A name as one word of a shell. */
const quoted = (name: string) => (/^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`)
