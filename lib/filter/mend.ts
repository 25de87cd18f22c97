import type { FilterProblem } from './parameter'

/** The same query with one value of one parameter replaced by what was probably meant. */
export function mendQuery(search: URLSearchParams, { parameter, value }: FilterProblem, instead: string): string {
  const mended = new URLSearchParams()
  for (const [name, text] of search) mended.append(name, name === parameter ? replaced(text, value, instead) : text)
  return `?${mended.toString().replaceAll('%2C', ',')}`
}

/** A value is the whole text, or one of a list. */
function replaced(text: string, value: string, instead: string): string {
  if (text.trim() === value) return instead
  const parts = text.split(',').map((part) => (part.trim() === value ? instead : part))
  return parts.join(',')
}
