import type { Referent } from './discourse'
import type { Entities } from './entities'
import type { Passage } from './passages'

/** The speaker's name in capitals that a turn of a transcript begins with, inside the marks: `“WALLACE: Why?”`. */
export function findTranscriptLabel(text: string, passage: Passage): string | undefined {
  return LABEL.exec(text.slice(passage.start, Math.min(passage.end, passage.start + 60)))?.[1]
}

const LABEL = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}): /u

/** Whom a name in capitals stands for: SMITH is Jane Smith where the text knows her. */
export function referToName(name: string, entities: Entities): Referent {
  const words = name.split(' ').map((word) => (word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word))
  const head = words.at(-1)?.toLowerCase() ?? ''
  const phrase = { kind: 'name' as const, start: 0, end: 1, head, run: { titles: [], words, person: 'yes' as const } }
  return entities.refer(phrase, 0) ?? { label: name, head, plural: false, person: 'yes' }
}
