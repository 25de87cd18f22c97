import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'

/** Most names offered while typing; other names can be typed in full. */
const OFFERED = 1500

/** `<datalist>`s of the `record` fields. An ambiguous name is offered by its slug. */
export function NameLists({ book }: { book: NameBook }) {
  return (Object.keys(book) as RecordType[]).map((type) => {
    const entries = book[type] ?? []
    const named = new Map<string, number>()
    for (const { name } of entries) named.set(name, (named.get(name) ?? 0) + 1)
    return (
      <datalist key={type} id={`names-${type}`}>
        {entries.slice(0, OFFERED).map(({ slug, name }) => (
          <option key={slug} value={named.get(name) === 1 ? name : slug}>
            {named.get(name) === 1 ? undefined : name}
          </option>
        ))}
      </datalist>
    )
  })
}
