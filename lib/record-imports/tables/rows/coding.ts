import type { BundleSource } from '@/lib/bundle/schema'
import { OPEN_END, parseDate } from '@/lib/dates'
import type { RecordOf } from '@/lib/records/registry'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { stableId } from '../../stable-id'

type Parts = { evidence: 'answer' | 'words'; poll: BundleSource; coder: string; today: string }

/** Who put the question. */
export const askerOf = ({ publisher, title }: BundleSource) => publisher ?? title

export const codingId = (source: string, evidence: Parts['evidence']) => stableId('coding', [source, 'table', evidence])

/**
 * The coding of a source by a table. Answers code themselves: their coding has the last day of the poll, so that it is the
 * same whenever the table is read.
 */
export function codingOf(source: string, { evidence, poll, coder, today }: Parts): RecordOf<'coding'> {
  const isAnswer = evidence === 'answer'
  const last = parseDate(poll.issued)?.to ?? today
  return {
    id: codingId(source, evidence),
    source,
    coder,
    codebook: CODEBOOK_VERSION,
    day: isAnswer && last !== OPEN_END && last < today ? last : today,
    complete: false,
    published: true,
    actors: [],
    topics: [],
    summits: [],
    note: isAnswer ? 'Answers as the table has them; what each of them means was mapped.' : 'Read from a table.',
  }
}
