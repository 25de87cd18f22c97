import { type BundleSource, sourceSchema } from '@/lib/bundle/schema'
import { readRights, writeRights } from './rights'

/** The fields of a form in order, as it sends them; a name may come several times. */
export type FormFields = [name: string, value: string][]
export type FormProblem = { field: string; message: string }

const TEXTS = ['type', 'title', 'abbreviation', 'issued', 'lang', 'access'] as const
const OPTIONAL = ['container', 'publisher', 'url', 'archivedUrl'] as const

/** What the form for a source shows: every field by its name, and its authors row by row. */
export type SourceFields = {
  values: Record<(typeof TEXTS)[number] | (typeof OPTIONAL)[number] | 'rights', string>
  mayBeShown: boolean
  authors: { name: string; sortName: string; actor: string }[]
}

export function fieldsOfSource(source: BundleSource): SourceFields {
  const { statement, shown } = readRights(source.rights)
  const values = { rights: statement } as SourceFields['values']
  for (const name of TEXTS) values[name] = source[name]
  for (const name of OPTIONAL) values[name] = source[name] ?? ''
  return {
    values,
    mayBeShown: shown,
    authors: source.authors.map(({ name, sortName, actor }) => ({ name, sortName, actor: actor ?? '' })),
  }
}

/** What was sent, to be shown again as it was typed. Rows of authors that were left empty are gone. */
export function readSourceFields(sent: FormFields): SourceFields {
  const all = (name: string) => sent.filter(([known]) => known === name).map(([, value]) => value.trim())
  const values = {} as SourceFields['values']
  for (const name of [...TEXTS, ...OPTIONAL, 'rights'] as const) values[name] = all(name)[0] ?? ''
  const [sortNames, actors] = [all('authorSortName'), all('authorActor')]
  const authors = all('authorName').map((name, at) => ({
    name,
    sortName: sortNames[at] ?? '',
    actor: actors[at] ?? '',
  }))
  return {
    values,
    mayBeShown: all('mayBeShown').length > 0,
    authors: authors.filter((author) => Object.values(author).some(Boolean)),
  }
}

/** The record that some fields stand for, or what is wrong with them, by the bundle's names (`authors.0.name`). */
export function parseSourceFields(
  slug: string,
  { values, mayBeShown, authors }: SourceFields,
): { source: BundleSource; problems: [] } | { source: undefined; problems: FormProblem[] } {
  const parsed = sourceSchema.safeParse({
    slug,
    ...values,
    ...Object.fromEntries(OPTIONAL.map((name) => [name, values[name] || null])),
    authors: authors.map(({ name, sortName, actor }) => ({ name, sortName: sortName || name, actor: actor || null })),
    rights: writeRights({ statement: values.rights, shown: mayBeShown }),
  })
  if (parsed.success) return { source: parsed.data, problems: [] }
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  return { source: undefined, problems }
}
