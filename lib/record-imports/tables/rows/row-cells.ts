import type { ColumnPlan } from '../columns/column'
import type { ColumnField } from '../columns/fields'

/** Reads the cells of a row by the fields of its columns. */
export class RowCells {
  /** Index of the column of each field, by the number of its quotation. */
  readonly #fields = new Map<number, Map<ColumnField, number>>([[1, new Map()]])
  /** Numbers of the quotations for which there are columns. */
  readonly groups: number[]

  constructor(plans: readonly ColumnPlan[]) {
    for (const { index, mapping } of plans) {
      if (mapping.as === 'not_taken' || mapping.as === 'answer' || mapping.of !== undefined) continue
      const group = mapping.group ?? 1
      const fields = this.#fields.get(group) ?? new Map<ColumnField, number>()
      this.#fields.set(group, fields)
      if (!fields.has(mapping.as)) fields.set(mapping.as, index)
    }
    this.groups = [...this.#fields.keys()].sort((a, b) => a - b)
  }

  has(field: ColumnField): boolean {
    return this.#fields.get(1)?.has(field) ?? false
  }

  /** The cell of a field, white space around it taken off; empty where there is no such column. */
  read(cells: readonly string[], field: ColumnField, group = 1): string {
    const index = this.#fields.get(group)?.get(field)
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
}
