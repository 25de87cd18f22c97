/** One property that filters a list, with the number of records per option. */
export type Facet<Parameter extends string = string> = {
  /** The query parameter that it sets. */
  parameter: Parameter
  label: string
  options: FacetOption[]
}

export type FacetOption = {
  value: string
  label: string
  /** Records with this value under all other facets. */
  count: number
  chosen: boolean
}

/** The values with one of them added, or removed where it was included. */
export function toggled<T extends string>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}
