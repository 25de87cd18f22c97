/** One property that a list can be narrowed by, with how many records each choice would give. */
export type Facet<Parameter extends string = string> = {
  /** The parameter of the address that it sets. */
  parameter: Parameter
  label: string
  options: FacetOption[]
}

export type FacetOption = {
  value: string
  label: string
  /** Records with this value that all other facets leave. */
  count: number
  chosen: boolean
}

/** The values after a click on one: chosen where it was not, and the other way round. */
export function toggled<T extends string>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}
