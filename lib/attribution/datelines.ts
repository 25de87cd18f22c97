import type { Paragraph } from './paragraphs'

/** The paragraph without the dateline it begins with: "WASHINGTON, D.C. — ", "[PORT ELLERY, N.T.] (March 7) -- ". */
export function withoutDateline(text: string, { start, end }: Paragraph): Paragraph {
  const head = text.slice(start, Math.min(end, start + LONGEST_DATELINE))
  const found = CAPITALS.exec(head) ?? MIXED.exec(head) ?? DAY_ONLY.exec(head) ?? TITLE.exec(head)
  return found && start + found[0].length < end ? { start: start + found[0].length, end } : { start, end }
}

const LONGEST_DATELINE = 140
const MONTH = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?/u.source
const DAY = `${MONTH} \\d{1,2}(?:,? \\d{4})?`
const REST = `[\\])]?(?:,? ?[([][^()[\\]]{2,40}[)\\]])?(?:,? ?${DAY})?(?: ?/[^/]{2,40}/)?[\\])]?\\s*(?:—|–|--|-(?=\\s))\\s*`
const CAPITALS = new RegExp(
  `^[([]?\\p{Lu}[\\p{Lu}.'’]+(?:[ -][\\p{Lu}][\\p{Lu}.'’]*){0,3}(?:(?:, | & |/)(?:[\\p{Lu}][\\p{L}.]*)(?: [\\p{Lu}][\\p{L}.]*){0,2}){0,2}${REST}`,
  'u',
)
const MIXED = new RegExp(
  `^[([]?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2}(?:, (?:\\p{Lu}\\.){2}|, \\p{Lu}{2}|, \\p{Lu}\\p{Ll}+\\.?(?=\\s?\\())${REST}`,
  'u',
)
const DAY_ONLY = new RegExp(`^[([]?${DAY}[\\])]?\\s*(?:—|–|--|-(?=\\s))\\s*`, 'u')
/** A title in capitals that runs into the text: "TURNOUT HIGHER THAN EXPECTED - Jane Doe: …" */
const TITLE = /^[\p{Lu}\d][\p{Lu}\d ,.’'&?!:]{14,120} (?:—|–|-) (?=\p{Lu}\p{Ll})/u
