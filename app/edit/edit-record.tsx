import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { EditPage } from '@/components/editing/edit-page'
import { QuotedWords } from '@/components/editing/quoted-words'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { Rewording } from '@/components/editing/rewording'
import { StalePage } from '@/components/editing/stale-page'
import { TwoNames } from '@/components/editing/two-names'
import { ReadingReport } from '@/components/sources/reading-report'
import { TextBeginning } from '@/components/sources/text-beginning'
import { findDraft } from '@/db/queries/records/draft'
import { findEditable } from '@/db/queries/records/editable'
import { findSidebar, formHeading, listQuotationChoices } from '@/db/queries/records/form-page'
import { findNameBook } from '@/db/queries/records/name-book'
import { countOnWording } from '@/db/queries/records/outdated'
import { isSeenByReaders, listReasons } from '@/db/queries/records/reasons'
import { listRevisions } from '@/db/queries/records/revisions'
import { findStaleForm } from '@/db/queries/records/stale'
import { listActors, listTopics } from '@/db/queries/records/subjects'
import { findReading } from '@/db/queries/sources/reading'
import { findSourceText, type SourceText } from '@/db/queries/sources/record'
import { isNewName } from '@/lib/editing/addresses'
import { recordForm } from '@/lib/editing/form-names'
import { nextSteps } from '@/lib/editing/next-steps'
import { foldKinds } from '@/lib/forms/conditions'
import { withWrittenDates } from '@/lib/forms/dates'
import type { Field } from '@/lib/forms/field'
import { type FormType, fieldsShown, isFormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { typesNamed, withNames } from '@/lib/forms/resolve'
import { writeFields } from '@/lib/forms/write'
import { homeOf, type RecordOf, titleOf } from '@/lib/records/registry'
import { UNTITLED } from '@/lib/sources/propose'
import { isProposed } from '@/lib/sources/reading'

export type EditQuery = Promise<Record<string, string | string[] | undefined>>

/** The page with the form of one record, or of a new one. */
export async function editRecord(type: string, name: string, query: EditQuery) {
  const { draft: id, saved, ...filled } = await query
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const isNew = isNewName(name)
  if (!isFormType(type) || (isNew && !RECORD_FORMS[type].made)) notFound()
  const found = isNew ? undefined : await findEditable(db, type, name)
  if (!isNew && !found) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, recordForm(type, name)) : undefined
  const coder = draft ? (new Map(draft.fields).get('by') ?? '') : coderOf(requestHeaders)
  const seen = found && (await isSeenByReaders(db, type, name))
  const reasons = seen ? await listReasons(db, coder) : undefined
  const stale = found && draft && (await findStaleForm(db, type, name, new Map(draft.fields)))
  if (stale)
    return (
      <StalePage
        type={type}
        name={name}
        title={titleOf(type, found.record)}
        home={homeOf(type, found.record)}
        stale={stale}
        reasons={reasons}
      />
    )
  const shown = await libraryPage(type, found?.record)
  const fields = fieldsShown(type, await isOutdated(found))
  const book = await findNameBook(db, [...typesNamed(fields), 'source', 'actor'])
  const shownValues = foldKinds(withWrittenDates(fields, writeFields(fields, found?.record ?? textsOf(filled))))
  const written = withNames(fields, shownValues, book)
  const text = type === 'source' && found ? await findSourceText(db, name) : undefined
  if (type === 'source' && found) await emptyUntitled(written, name)
  const looked = written.get('lookedBy')
  if (looked?.includes('\n')) written.set('lookedBy', looked.split('\n').join('; '))
  return (
    <EditPage
      type={type}
      name={name}
      heading={found ? formHeading(type, found.record, book, found.version) : { title: '', lede: '' }}
      details={await pickedDetails(found?.record, fields)}
      sidebar={shown?.sidebar}
      home={found && homeOf(type, found.record)}
      fields={fields}
      state={{
        values: draft ? new Map(draft.fields) : written,
        problems: draft?.problems ?? [],
        quotations: shown?.quotations,
      }}
      book={book}
      version={found?.version ?? 0}
      coder={coder}
      reasons={reasons}
      above={text && (await readingOf(text, found, coderOf(requestHeaders)))}
      help={await formHelp(type, found?.record, text, draft ? new Map(draft.fields) : new Map())}
      saved={found && saved && !draft ? { made: saved === 'new', steps: nextSteps(type, found.record) } : undefined}
    />
  )
}

/** What only the form of a record that exists shows. */
async function libraryPage(type: FormType, record: object | undefined) {
  const shown = await library()
  if (!record) return undefined
  return { sidebar: await findSidebar(shown, type, record), quotations: await listQuotationChoices(shown, record) }
}

/** A line on the actors and topics that a record names: who the actor is, and the proposition. */
async function pickedDetails(record: object | undefined, fields: Field[]): Promise<Map<string, string>> {
  const db = await library()
  const details = new Map<string, string>()
  for (const field of fields) {
    if (field.kind !== 'record') continue
    const slug = (record as Record<string, unknown> | undefined)?.[field.name]
    if (typeof slug !== 'string') continue
    const [found] =
      field.of === 'topic'
        ? (await listTopics(db, { slugs: [slug] })).map(({ proposition }) => proposition)
        : field.of === 'actor'
          ? (await listActors(db, [slug])).map(({ description }) => description)
          : []
    if (found) details.set(field.name, found)
  }
  return details
}

/** Fields of a new record that are filled in by the link to the form. */
function textsOf(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/**
 * Shown above the fields: the words of a quotation, the beginning of the text of a source, the two names of a silence,
 * or what another wording of a topic does.
 */
async function formHelp(
  type: FormType,
  record: object | undefined,
  text: SourceText | undefined,
  typed: ReadonlyMap<string, string>,
) {
  if (type === 'topic' && record) {
    const { slug, proposition } = record as RecordOf<'topic'>
    const positions = await countOnWording(await library(), slug)
    return <Rewording topic={slug} worded={proposition !== null} positions={positions} values={typed} />
  }
  if (type === 'absence' && record) return <TwoNames by={(record as RecordOf<'absence'>).by} />
  if (type === 'quotation' && record) return <QuotedWords record={record as never} />
  if (type !== 'source' || !record) return undefined
  const { slug, lang } = record as RecordOf<'source'>
  const [latest] = await listRevisions(await library(), 'source', slug)
  return text && <TextBeginning body={text.body} lang={lang} proposed={isProposed(latest?.reason)} />
}

/** How the text of a source was read, where there is anything to tell or to decide. */
async function readingOf({ body, hash }: SourceText, found: { record: object } | undefined, coder: string) {
  const reading = await findReading(await library(), hash)
  if (!reading || !found) return undefined
  const { slug, lang } = found.record as RecordOf<'source'>
  return <ReadingReport read={{ source: slug, lang, text: body, hash, reading, coder }} />
}

/** A text without a headline: the fields that a title would fill are empty, and must be filled. */
async function emptyUntitled(values: Map<string, string>, slug: string): Promise<void> {
  if (![values.get('title'), values.get('abbreviation')].includes(UNTITLED)) return
  const [latest] = await listRevisions(await library(), 'source', slug)
  if (!isProposed(latest?.reason)) return
  for (const name of ['title', 'abbreviation']) if (values.get(name) === UNTITLED) values.delete(name)
}

/** Whether a position was coded on a wording of its topic that is no longer in force. */
async function isOutdated(found: { record: object } | undefined): Promise<boolean> {
  if (!found || !('wording' in found.record) || !('stance' in found.record)) return false
  const { topic: slug, wording } = found.record as { topic: string; wording: number; stance: string }
  const [topic] = await listTopics(await library(), { slugs: [slug] })
  return topic !== undefined && wording < topic.wording
}
