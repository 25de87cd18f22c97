import type { Extraction, Furniture } from '@/lib/imports/extraction'

/** What a reader said of a text that is held, beside the text itself: kept until somebody has decided on it, never in an export. */
export type Reading = Omit<Extraction, 'text'>

/** Reasons of revisions of a source whose fields are what its text says about itself, not yet put right by anybody. */
export const ADDED = 'added'
export const READ_OTHERWISE = 'read in another encoding'
export const isProposed = (reason: string | null | undefined) => reason === ADDED || reason === READ_OTHERWISE

/** Whether there is anything to show or to decide. */
export function tells({ notes, furniture, doubt }: Reading): boolean {
  return notes.length > 0 || furniture.length > 0 || doubt !== undefined
}

/** Names a range in a form, such as `120-180`. */
export const rangeName = ({ start, end }: Pick<Furniture, 'start' | 'end'>) => `${start}-${end}`

/** Number of lines with words in some ranges of a text. */
export function countLines(text: string, ranges: Pick<Furniture, 'start' | 'end'>[]): number {
  return ranges.flatMap(({ start, end }) => text.slice(start, end).split('\n')).filter((line) => line.trim() !== '')
    .length
}
