import { type NameBook, offeredNames } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'

type Props = {
  book: NameBook
  /** What the form's fields hold: the names with these words are offered first. */
  typed?: Iterable<string>
}

/** `<datalist>`s of the `record` fields. An ambiguous name is offered by its slug. */
export function NameLists({ book, typed = [] }: Props) {
  return (Object.keys(book) as RecordType[]).map((type) => {
    const entries = book[type] ?? []
    const named = new Map<string, number>()
    for (const { name } of entries) named.set(name, (named.get(name) ?? 0) + 1)
    return (
      <datalist key={type} id={`names-${type}`}>
        {offeredNames(entries, typed).map(({ slug, name }) => (
          <option key={slug} value={named.get(name) === 1 ? name : slug}>
            {named.get(name) === 1 ? undefined : name}
          </option>
        ))}
      </datalist>
    )
  })
}
