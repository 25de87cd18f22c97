import { isDay } from '@/lib/dates'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { choice, type FilterOf, parsed, text } from './parameter'

/** Lines per page of the history. */
export const CHANGES_PER_PAGE = 50

/** Which changes are listed. `readers`: of what readers are shown. `corrections`: of what they could see before. */
export const CHANGE_SCOPES = ['all', 'readers', 'corrections', 'mine'] as const
export type ChangeScope = (typeof CHANGE_SCOPES)[number]

/** Query parameters of the history of the library and of its feed. */
export const HISTORY_PARAMETERS = {
  /** A person as signed. */
  by: text(),
  kind: choice(RECORD_TYPES),
  /** The first day, in UTC. */
  since: parsed((value) => (isDay(value) ? value : undefined), 'day such as 2026-11-20'),
  show: choice(CHANGE_SCOPES, 'all'),
  /** Only changes before the revision with this number: the end of the page before. */
  before: parsed((value) => (/^[1-9]\d{0,14}$/.test(value) ? value : undefined), 'number of a revision'),
}

export type HistoryFilter = FilterOf<typeof HISTORY_PARAMETERS>
