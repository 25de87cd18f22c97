import type { RecordType } from '@/lib/records/record-type'
import type { NamedRecord } from './batch-view'

/** What rests on a record, and what can be done instead of taking it out alone. */
export type TakeOutView = {
  type: RecordType
  name: string
  noun: string
  title: string
  home: string
  version: number
  /** The records that rest on it, and on these in turn, by type. */
  restsOn: { type: RecordType; heading: string; records: NamedRecord[] }[]
  /** Everything that would go together with it, itself included. */
  together: NamedRecord[]
  /** Records that would stay without its name. */
  changed: NamedRecord[]
  /** Positions and claims that a withdrawal would take from every table and file. */
  withdrawn: NamedRecord[]
  /** Sent back with the form, so that nothing goes that its page did not list. */
  seal: string
  /** The number of records that one write takes out, where more rest on it; nothing is listed then. */
  most: number | undefined
}
