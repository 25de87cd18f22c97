import { writeRights } from '@/lib/sources/rights'
import type { RecordOf, RecordType } from './record-types'

/** What a record needs beside what a form says. */
export type Known = {
  /** The slug or id: the record's own, or a free one for a new record. */
  name: string
  /** YYYY-MM-DD: a proposition that is reworded is so since then. */
  today: string
  /** The wording in force of the topic that a position names. */
  wording?: number | undefined
  /** Ids for what is new inside the record. */
  newId?: (part: string) => string
}

/**
 * The record that a form makes of another, or of nothing: what a form does not ask stays as it was. Not yet
 * checked against its schema.
 */
export function settle<T extends RecordType>(
  type: T,
  read: Said,
  before: RecordOf<T> | undefined,
  known: Known,
): unknown {
  const { reread, ...said } = read
  const record = { ...before, ...said, ...(NAMED_BY_ID.has(type) ? { id: known.name } : { slug: known.name }) }
  if (type === 'source') return sourceRest(record)
  if (type === 'topic') return { ...record, ...reworded(said, before as RecordOf<'topic'> | undefined, known) }
  if (type === 'position')
    return { ...record, ...positionRest(said, reread === true, before as RecordOf<'position'> | undefined, known) }
  if (type === 'claim') return { ...record, ...claimRest(said, before as RecordOf<'claim'> | undefined, known) }
  return record
}

const NAMED_BY_ID = new Set<RecordType>(['coding', 'absence', 'quotation', 'position', 'claim'])
type Said = Record<string, unknown>

/** A form asks for the two things that rights say one by one; an author is filed under the name, unless told otherwise. */
function sourceRest({ mayBeShown, rights, authors, ...record }: Said) {
  return {
    ...record,
    authors: (authors as { name: unknown; sortName: unknown }[]).map((author) => ({
      ...author,
      sortName: author.sortName ?? author.name,
    })),
    rights: writeRights({ statement: String(rights ?? ''), shown: mayBeShown === true }),
  }
}

/** Another proposition is another wording; the one before stays on record. */
function reworded({ proposition }: Said, before: RecordOf<'topic'> | undefined, { today }: Known) {
  if (!before) return { wording: 1, since: null, earlier: [] }
  if (proposition === before.proposition || typeof proposition !== 'string') return {}
  const { wording, since, earlier } = before
  return {
    wording: wording + 1,
    since: today,
    earlier: [...earlier, { wording, proposition: before.proposition, since }],
  }
}

/** A position stays on the wording it was coded on, unless it is put on another topic or was read again. */
function positionRest(
  { topic }: Said,
  reread: boolean,
  before: RecordOf<'position'> | undefined,
  { wording = 1 }: Known,
) {
  return {
    wording: before && before.topic === topic && !reread ? before.wording : wording,
    status: before?.status ?? 'published',
    withdrawal: before?.withdrawal ?? null,
  }
}

function claimRest(read: Said, before: RecordOf<'claim'> | undefined, { name, newId }: Known) {
  const responses = Array.isArray(read.responses) ? read.responses : []
  return {
    slug: before?.slug ?? name,
    polarity: read.topic === null ? null : read.polarity,
    responses: responses.map((response: { id?: unknown; actor?: unknown }) => ({
      ...response,
      id: response.id ?? newId?.(`${response.actor}`),
    })),
    status: before?.status ?? 'published',
    withdrawal: before?.withdrawal ?? null,
  }
}
