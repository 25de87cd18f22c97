import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { historyHref } from '@/lib/editing/addresses'
import { andList } from '@/lib/join-words'
import { isRecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'
import { listChanges } from '@/lib/revisions/changes'
import { fieldWords } from '@/lib/revisions/field-words'
import type { ChangeLine, Known, Subject } from './line'
import { type Batch, type Counted, type Part, REVISIONS_COUNTED, type RevisedType, sizeOf } from './model'
import { namesOfReason, ownReason } from './reasons'
import { sourceOf, subjectHref, subjectOf } from './subject'
import { verbOf } from './verb'

/** Batches, the newest first, as lines. Cards of one person on one source in a row, on one day, are one line. */
export function linesOf(batches: readonly Batch[], known: Known): ChangeLine[] {
  return sessionsOf(batches).map((session) => lineOf(session, known))
}

function sessionsOf(batches: readonly Batch[]): Batch[][] {
  const sessions: Batch[][] = []
  for (const batch of batches) {
    const session = sessions.at(-1)
    const [latest] = session ?? []
    if (session && latest && isSameSession(latest, batch)) session.push(batch)
    else sessions.push([batch])
  }
  return sessions
}

/** Whether two batches are cards of one sitting. */
export function isSameSession(a: Batch, b: Batch): boolean {
  const source = codedFrom(a)
  return source !== undefined && source === codedFrom(b) && a.by === b.by && a.at.slice(0, 10) === b.at.slice(0, 10)
}

/** The source of a card of the desk; undefined for any other batch. */
function codedFrom({ parts }: Batch): string | undefined {
  if (!parts.some(({ reason }) => reason === 'coded')) return undefined
  return parts.map(({ type, record, after, before }) => sourceOf(type, record, after ?? before)).find(Boolean)
}

function lineOf(session: readonly Batch[], known: Known): ChangeLine {
  const newest = session[0] as Batch
  const oldest = session.at(-1) as Batch
  const parts = session.toReversed().flatMap((batch) => batch.parts)
  const shared = {
    id: oldest.batch,
    from: oldest.at,
    at: newest.at,
    by: newest.by,
    reason: parts.map(({ reason, after }) => ownReason(reason) ?? withdrawalOf(reason, after)).find(Boolean),
    seen: parts.some(({ seen }) => seen),
    revisions: countsOf(session).reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0),
    batches: session.map(({ batch, first, last }) => ({ batch, first, last })),
  }
  const listed = parts.length > 1 ? parts.map((part) => partOf(part, known)) : []
  const [main] = parts as [Part]
  const merge = parts.map(({ reason }) => namesOfReason(reason, 'merged')).find(Boolean)
  if (merge)
    return {
      ...shared,
      kind: 'merge',
      ...mergeWords(parts, shared.revisions, merge, known),
      changes: [],
      parts: listed,
    }
  const plain = { note: undefined, changes: [], parts: listed }
  const isCounted = session.every((batch) => sizeOf(batch) <= REVISIONS_COUNTED)
  if (main.reason === 'loaded') {
    // Where all are counted, without those that the viewer is not shown.
    const size = isCounted ? shared.revisions : session.reduce((sum, batch) => sum + sizeOf(batch), 0)
    const words = size > 1 ? `loaded ${countWords(size, 'record')}` : 'loaded'
    const loaded = size > 1 ? undefined : subject(main, known)
    return { ...shared, ...plain, kind: 'loading', verb: words, subject: loaded, revisions: size }
  }
  const source = session.map(codedFrom).find(Boolean)
  if (source !== undefined)
    return { ...shared, ...plain, kind: 'coding', verb: `${codedWords(countsOf(session))} from`, subject: sourceSubject(source, known) } // biome-ignore format: one record
  const whole = wholeOf(parts)
  if (!whole) {
    const verb = isCounted ? groupWords(countsOf(session)) : `changed more than ${REVISIONS_COUNTED} records`
    return { ...shared, ...plain, kind: 'other', verb, subject: undefined }
  }
  return {
    ...shared,
    kind: 'other',
    verb: verbOf(whole, parts),
    subject: subject(whole, known),
    changes: changesOf(whole, known),
    note: noteOf(whole, parts),
    parts: parts.filter((part) => part !== whole && !isRenamedText(part)).map((part) => partOf(part, known)),
  }
}

/** The part that a line is about: the only one, or the record whose text or address the others follow. */
function wholeOf(parts: readonly Part[]): Part | undefined {
  const renamed = parts.map(({ reason }) => namesOfReason(reason, 'renamed')).find(Boolean)
  if (renamed) return parts.find(({ record, after }) => record === renamed.to && after !== null)
  if (parts.length === 1) return parts[0]
  return parts.find(({ type }) => type === 'source') ?? parts.find(({ type }) => type === 'source-text')
}

const isRenamedText = ({ type, after, reason }: Part) =>
  (type === 'source-text' && reason !== 'replaced') ||
  (after === null && namesOfReason(reason, 'renamed') !== undefined)

const withdrawalOf = (reason: string | null, after: Part['after']) =>
  reason === 'withdrawn' && typeof after?.withdrawal === 'string' ? after.withdrawal : undefined

function mergeWords(
  parts: readonly Part[],
  revisions: number,
  { from, to }: { from: string; to: string },
  known: Known,
) {
  const merged = parts.find(({ record, after }) => record === from && after === null)
  const into = parts.find(({ record }) => record === to)
  const titleOf = (part: Part | undefined, name: string) => (part ? subject(part, known).title : name)
  const moved = revisions - [merged, into].filter((part) => part !== undefined).length
  const atLeast = revisions >= REVISIONS_COUNTED ? 'At least ' : ''
  return {
    verb: 'merged',
    subject: { title: `${titleOf(merged, from)} into ${titleOf(into, to)}`, href: into && subject(into, known).href },
    note: moved > 0 ? `${atLeast}${countWords(moved, 'record')} moved` : 'Nothing else named it',
  }
}

/** "Gazette, 22 Jan 2019; 12,345 characters" for an added source; the two addresses of a renamed record. */
function noteOf(whole: Part, parts: readonly Part[]): string | undefined {
  const renamed = namesOfReason(whole.reason, 'renamed')
  if (renamed) return `Address: ${renamed.from} became ${renamed.to}`
  if (whole.type === 'quotation') return checkWords(whole)
  const text = parts.find(({ type }) => type === 'source-text')?.after
  const characters = text ? `${Number(text.characters).toLocaleString('en')} characters of text` : undefined
  if (whole.type !== 'source' || whole.before !== null) return characters
  const { container, abbreviation, issued } = whole.after ?? {}
  const published = [container ?? abbreviation, typeof issued === 'string' ? formatDate(issued) : undefined]
  return [published.filter(Boolean).join(', '), characters].filter(Boolean).join('; ')
}

/** The result of looking a quotation up, where a revision stored one. */
function checkWords({ before, after }: Part): string | undefined {
  const { checked } = RECORDS.quotation.fields
  const words = (fields: Part['after']) => fieldWords(checked, fields?.checked, () => undefined)
  return before && words(before) !== words(after) ? words(after) : undefined
}

const partOf = (part: Part, known: Known) => ({
  verb: verbOf(part, [part]),
  subject: subject(part, known),
  changes: changesOf(part, known),
})

/** Without what the verb, the reason or the note says already: of a withdrawal its two fields, of a check its result. */
const changesOf = ({ type, before, after, reason }: Part, { nameOf }: Known) =>
  isRecordType(type) && reason !== 'withdrawn'
    ? listChanges(type, { before, after }, nameOf).filter(({ field }) => type !== 'quotation' || field !== 'checked')
    : []

function subject({ type, record, before, after }: Part, { nameOf, exists }: Known): Subject {
  const fields = after ?? before
  const gone = isRecordType(type) ? historyHref(type, record) : undefined
  return {
    title: subjectOf(type, record, fields, nameOf),
    href: exists(type, record) ? subjectHref(type, record, fields) : gone,
  }
}

const sourceSubject = (source: string, { nameOf, exists }: Known): Subject => ({
  title: nameOf('source', source) ?? source,
  href: exists('source', source) ? subjectHref('source', source, { slug: source }) : historyHref('source', source),
})

function countsOf(session: readonly Batch[]): Counted[] {
  const sums = new Map<RevisedType, Counted>()
  for (const { type, added, changed, removed } of session.flatMap(({ counts }) => counts)) {
    const sum = sums.get(type) ?? { type, added: 0, changed: 0, removed: 0 }
    sums.set(type, { type, added: sum.added + added, changed: sum.changed + changed, removed: sum.removed + removed })
  }
  return [...sums.values()]
}

/** What counts as a finding; quotations and actors come with it. */
const FINDINGS: readonly RevisedType[] = ['position', 'claim', 'absence']

/** "recorded 9 positions and 1 claim, and extended 1 position". */
function codedWords(counts: readonly Counted[]): string {
  const words = (of: readonly RevisedType[], field: 'added' | 'changed') =>
    andList(counts.flatMap((one) => (of.includes(one.type) && one[field] > 0 ? [nouns(one.type, one[field])] : [])))
  const [added, extended] = [words(FINDINGS, 'added'), words(FINDINGS, 'changed')]
  if (added === '' && extended === '') return `recorded ${words(['quotation'], 'added') || 'words'}`
  if (added === '') return `extended ${extended}`
  return `recorded ${added}${extended && `, and extended ${extended},`}`
}

/** "changed 3 positions and 1 actor", "added 2 sources; took out 1 claim". */
function groupWords(counts: readonly Counted[]): string {
  const words = (verb: string, field: 'added' | 'changed' | 'removed') => {
    const list = andList(counts.flatMap((one) => (one[field] > 0 ? [nouns(one.type, one[field])] : [])))
    return list === '' ? [] : [`${verb} ${list}`]
  }
  return [...words('added', 'added'), ...words('changed', 'changed'), ...words('took out', 'removed')].join('; ')
}

const nouns = (type: RevisedType, count: number) =>
  isRecordType(type)
    ? countWords(count, RECORDS[type].noun.one, RECORDS[type].noun.many)
    : countWords(count, 'text of a source', 'texts of sources')
