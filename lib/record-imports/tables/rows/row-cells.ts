import type { ColumnPlan } from '../columns/column'
import type { ColumnField } from '../columns/fields'

/** Reads the cells of a row by the fields of its columns. */
export class RowCells {
  readonly #fields = new Map<string, number>()
  /** Numbers of the quotations for which there are columns. */
  readonly groups: number[]

  constructor(plans: readonly ColumnPlan[]) {
    const groups = new Set<number>([1])
    for (const { index, mapping } of plans) {
      if (mapping.as === 'not_taken' || mapping.as === 'answer' || mapping.of !== undefined) continue
      const group = mapping.group ?? 1
      groups.add(group)
      const key = `${mapping.as} ${group}`
      if (!this.#fields.has(key)) this.#fields.set(key, index)
    }
    this.groups = [...groups].sort((a, b) => a - b)
  }

  has(field: ColumnField): boolean {
    return this.#fields.has(`${field} 1`)
  }

  /** The cell of a field, white space around it taken off; empty where there is no such column. */
  read(cells: readonly string[], field: ColumnField, group = 1): string {
    const index = this.#fields.get(`${field} ${group}`)
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
}
