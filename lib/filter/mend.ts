import type { FilterProblem } from './parameter'

/** The same query with one value of one parameter replaced by what was probably meant. */
export function mendQuery(search: URLSearchParams, { parameter, value }: FilterProblem, instead: string): string {
  const mended = new URLSearchParams()
  for (const [name, text] of search)
    mended.append(
      name,
      name === parameter
        ? text
            .split(',')
            .map((part) => (part.trim() === value ? instead : part))
            .join(',')
        : text,
    )
  return `?${mended.toString().replaceAll('%2C', ',')}`
}
