import type { CodingRef, EvidenceRecord, Named, PositionRecord } from '@/lib/records/read-model'

/** What positions name, by the keys of the database. */
export type NamesByKey = {
  codings: Map<number, CodingRef>
  actors: Map<number, Named>
  /** `worded`: 0 where it is still to be worded. */
  topics: Map<number, { slug: string; wording: number; worded: number }>
  summits: Map<number, string>
  sources: Map<number, string>
}

/** A quotation with keys for what it names, its lists as JSON. */
export type KeyedQuotation = Pick<EvidenceRecord, 'mode' | 'lang'> & {
  quotation: number
  quotationId: string
  source: number
  /** The first speaker. */
  speaker: number
  /** Segments with the words in `exact`. */
  segments: string
  locatorKind: NonNullable<EvidenceRecord['locator']>['kind'] | null
  locatorValue: string | null
  checkResult: NonNullable<EvidenceRecord['checked']>['result'] | null
  checkedOn: string | null
  checkedHash: string | null
}

/** A position with its first quotation, likewise. */
export type KeyedPosition = KeyedQuotation &
  Pick<
    PositionRecord,
    | 'id'
    | 'wording'
    | 'stance'
    | 'qualifier'
    | 'basis'
    | 'inference'
    | 'confidence'
    | 'statedOn'
    | 'statedFrom'
    | 'statedTo'
    | 'summary'
  > & {
    key: number
    coding: number
    actor: number
    onBehalfOf: number | null
    topic: number
    summit: number | null
    conditionJoin: NonNullable<PositionRecord['conditions']>['join'] | null
    conditions: string
    reportedBy: number | null
  }

/** A row of a list: a position, and the key of the actor in whose column it is shown. */
export type KeyedRow = {
  position: KeyedPosition
  holder: number
  /** Whether the position has one quotation with one speaker and no translation, so that it says everything. */
  whole: boolean
}

/**
 * The rows of a chunk as the database holds them, from which a writer makes its text without a record between, many
 * times as fast.
 */
export type KeyedRows = {
  rows: KeyedRow[]
  names: NamesByKey
  /** The record of one of the rows. */
  record(row: KeyedRow): PositionRecord
}

/** The one segment of a quotation; undefined where it has several. */
export function onlySegment({ segments }: Pick<KeyedQuotation, 'segments'>): string | undefined {
  const [first, ...others] = JSON.parse(segments) as { exact: string }[]
  return others.length === 0 ? first?.exact : undefined
}
