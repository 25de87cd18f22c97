import type { RecordType } from '@/lib/records/record-type'
import { ABSENCE_TABLE } from './absence'
import { ACTOR_TABLE } from './actor'
import { CLAIM_TABLE } from './claim'
import { CODING_TABLE } from './coding'
import { POSITION_TABLE } from './position'
import { QUOTATION_TABLE } from './quotation'
import { SOURCE_TABLE } from './source'
import { SUMMIT_TABLE } from './summit'
import type { RecordTable } from './table'
import { THEME_TABLE } from './theme'
import { TOPIC_TABLE } from './topic'

/** How each type of record is stored. */
export const RECORD_TABLES: Record<RecordType, RecordTable> = {
  source: SOURCE_TABLE,
  actor: ACTOR_TABLE,
  theme: THEME_TABLE,
  topic: TOPIC_TABLE,
  summit: SUMMIT_TABLE,
  coding: CODING_TABLE,
  quotation: QUOTATION_TABLE,
  position: POSITION_TABLE,
  claim: CLAIM_TABLE,
  absence: ABSENCE_TABLE,
}
