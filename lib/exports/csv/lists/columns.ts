import type { Value } from '../../long-row'

/** A column of a list as CSV: its name, and its value in one item of the list's JSON. */
export type Column<Item> = readonly [name: string, value: (item: Item) => Value]

/** Several values in one cell, as every file of Parley has them. */
export const joined = (values: readonly string[]): string => values.join('; ')
