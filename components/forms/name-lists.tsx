import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'

/** Names offered while one types into a field; whoever is not among them can still be written out. */
const OFFERED = 1500

/** The lists that `record` fields draw on. A name that several have is offered by its slug. */
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
