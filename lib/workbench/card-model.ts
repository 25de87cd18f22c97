import type { TopicRecord } from '@/lib/records/read-model'
import type { RecordOf } from '@/lib/records/registry'
import type { Proves } from './card-fields'
import type { Span } from './spans'

/** The fields of one record on a card, by name. */
export type Said = Record<string, unknown>
/** How the words are quoted, as a card says it. */
export type QuotedAs = { mode: string | null; lang: string | null; locator: { kind: string; value: string } | null }
/** What a card says of somebody new beside the name; null where nothing was said. */
export type NewActor = {
  kind: string | null
  organization: string | null
  title: string | null
  role: string | null
} | null

/** The records that a card describes. Topic and summit are the same for a position and a silence. */
export type CardSays = {
  topic: string | null
  summit: string | null
  position: Said | null
  claim: Said | null
  response: Said | null
  silence: Said | null
}

/** What the library and the text add to a card. Versions are those of the record's last revision. */
export type CardContext = {
  source: string
  coding: string
  text: string
  /** SHA-256 of the text. */
  hash: string
  spans: Span[]
  today: string
  /** A recorded quotation of exactly these words. */
  quoted: { record: RecordOf<'quotation'>; version: number } | undefined
  /** The claim that a response answers. */
  answered: { record: RecordOf<'claim'>; version: number } | undefined
  /** The position that gets the words as further evidence, instead of a new position. */
  joined: { record: RecordOf<'position'>; version: number } | undefined
  /** The named topic, with the number of its wording in force. */
  topic: Pick<TopicRecord, 'label' | 'proposition' | 'wording' | 'scope'> | undefined
  /** The source, where the speaker of own text is one of its authors and is not linked to an actor yet. */
  authored: { record: RecordOf<'source'>; version: number; author: string } | undefined
  /** Who records. */
  by: string
  /** Unused slugs and ids for new records. */
  names: { actor: string; quotation: string; position: string; claim: string; response: string; silence: string }
}

/** What a card says, as `readFields` gives it; names are already slugs. */
export type Card = QuotedAs &
  CardSays & {
    speaker: string | null
    alsoBy: string[]
    newActor: NewActor
    proves: Proves | null
  }
