import { capitalize } from '@/lib/capitalize'
import { KEPT_TEXT } from '@/lib/sources/kept-text'
import { ALL_THE_SAME } from './known-records'
import { TOKEN_FIELD } from './one-time-token'

/** Fields that pages fill in, not people. */
const NOT_TYPED = new Set([
  'version',
  'by',
  'hash',
  'seal',
  'review',
  'coding',
  'at',
  'kind',
  KEPT_TEXT,
  TOKEN_FIELD,
  ALL_THE_SAME,
])
/** Most characters of all fields on one page. */
const MOST = 20_000

export type TypedText = {
  name: string
  label: string
  text: string
  /** Characters that are not in `text`. */
  left: number
}

/** What somebody typed into a form, with a label made of each field's name, at most 20,000 characters together. */
export function typedTexts(form: ReadonlyMap<string, string>): TypedText[] {
  let room = MOST
  return [...form].flatMap(([name, value]) => {
    if (NOT_TYPED.has(name) || value.trim() === '') return []
    const text = cut(value, room)
    room -= text.length
    return [{ name, label: labelOf(name), text, left: value.length - text.length }]
  })
}

/** Names of fields are made of words: `position.statedOn` is "Position, stated on". */
function labelOf(name: string): string {
  const parts = name.split('.').map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : wordsOf(part)))
  return capitalize(parts.join(', '))
}

const wordsOf = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** The first characters of a text, without half of a surrogate pair at the end. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, Math.max(0, most)).replace(/[\uD800-\uDBFF]$/, '')
}
