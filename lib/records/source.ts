import { z } from 'zod'
import { ACCESS_LABEL, ACCESS_MEANING } from '@/lib/sources/words'
import { sourcePageHref } from '@/lib/urls'
import { ACCESSES, SOURCE_TYPE, SOURCE_TYPES } from '@/lib/vocabulary'
import { describeRecord, type FormValues } from './descriptor'
import { optionsOf } from './options'
import { address, date, language, optionalText, slug, text } from './values'

/** A slug that no source may have: `/sources/new` is the page for adding sources. */
const NEW = 'new'

export const sourceSchema = z.strictObject({
  slug: slug.refine((name) => name !== NEW, `"${NEW}" is where sources are added`),
  type: z.enum(SOURCE_TYPES),
  title: text,
  /** Newspaper, journal, programme or institution in which it appeared. */
  container: optionalText,
  /** Short form for citations in cells: "CSM". */
  abbreviation: text,
  authors: z.array(z.strictObject({ name: text, sortName: text, actor: slug.nullable() })),
  publisher: optionalText,
  issued: date,
  url: address.nullable(),
  archivedUrl: address.nullable(),
  lang: language,
  access: z.enum(ACCESSES),
  /** Licence or terms, as the source states them. */
  rights: optionalText,
  /**
   * Whether readers may be shown the whole text, where the library holds it. A decision of the editors, whatever the
   * rights say.
   */
  textShown: z.boolean(),
})

/**
 * A source: how it is cited and who may read it. Its text is stored separately; nothing is fetched from its address.
 */
export const SOURCE = describeRecord({
  list: 'sources',
  noun: { one: 'source', many: 'sources' },
  key: 'slug',
  address: 'slug',
  schema: sourceSchema,
  fields: {
    title: { kind: 'text', label: 'Title', required: true },
    type: { kind: 'choice', label: 'Type', options: optionsOf(SOURCE_TYPES, SOURCE_TYPE), required: true },
    issued: {
      kind: 'date',
      label: 'Published',
      hint: 'As people write it: 22 January 2019, about 2019, by 22 Jan. 2019; or EDTF',
      required: true,
    },
    container: { kind: 'line', label: 'In', hint: 'Newspaper, journal, programme or site' },
    abbreviation: { kind: 'line', label: 'Cited as', hint: 'Short: CSM', required: true },
    publisher: { kind: 'line', label: 'Publisher', hint: 'Where that is not what it appeared in' },
    lang: { kind: 'line', label: 'Language', hint: 'A tag such as en or ko', required: true },
    authors: {
      kind: 'rows',
      label: 'Authors',
      row: 'Author',
      fields: {
        name: { kind: 'line', label: 'Name' },
        sortName: { kind: 'line', label: 'Filed under' },
        actor: { kind: 'record', label: 'Own record', of: 'actor' },
      },
    },
    url: { kind: 'line', label: 'Address', hint: 'For citations; nothing is fetched from it' },
    archivedUrl: { kind: 'line', label: 'Archived at', hint: 'A copy that will still be there' },
    access: {
      kind: 'choice',
      label: 'Access',
      options: ACCESSES.map((value) => ({ value, label: `${ACCESS_LABEL[value]}: ${ACCESS_MEANING[value]}` })),
      required: true,
    },
    rights: { kind: 'line', label: 'Rights', hint: 'Licence or terms, as the source states them' },
    textShown: { kind: 'flag', label: 'Readers may be shown the whole text' },
    slug: { kind: 'line', label: 'Name in addresses', inForm: false },
  },
  title: ({ title }) => title,
  home: ({ slug }) => sourcePageHref(slug),
  search: {
    number: 4,
    rank: 6,
    text: ({ title, container, abbreviation, publisher, authors }) => ({
      title: [title],
      body: [container, abbreviation, publisher, ...authors.map(({ name }) => name)],
    }),
  },
  mergeFormValues: fileAuthors,
})

/** Fills in the sorting name of authors whom the form gives none. */
function fileAuthors({ authors }: FormValues): FormValues {
  const rows = authors as { name: unknown; sortName: unknown }[]
  return { authors: rows.map((author) => ({ ...author, sortName: author.sortName ?? author.name })) }
}
