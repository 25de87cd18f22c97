import type { FilterProblem } from './parameter'

/** The query with one misread value replaced by its suggestion, for "Did you mean" links. Begins with `?`. */
export function mendQuery(search: URLSearchParams, { parameter, value }: FilterProblem, instead: string): string {
  const mended = new URLSearchParams()
  for (const [name, text] of search) mended.append(name, name === parameter ? replaced(text, value, instead) : text)
  return `?${mended.toString().replaceAll('%2C', ',')}`
}

/** Replaces a value that is the whole text or one item of a comma-separated list. */
function replaced(text: string, value: string, instead: string): string {
  if (text.trim() === value) return instead
  const parts = text.split(',').map((part) => (part.trim() === value ? instead : part))
  return parts.join(',')
}
