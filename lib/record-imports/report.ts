import { capitalize } from '@/lib/capitalize'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { ImportPlan } from './plan'
import type { ImportCounts } from './stored'

/** A row of the report: records of a type, texts, rows that became nothing, or rows that could not become records. */
export type ReportRow = {
  /** In the address of the list of its lines. */
  key: string
  label: string
  inFile: number
  new: number
  same: number
  /** Waiting for a decision, or on record with other content. */
  decide: number
  refused: number
}

export type Report = {
  rows: ReportRow[]
  /** Records and texts that would be written. */
  written: number
  refused: number
  waiting: number
  /** On record with other content: what is on record stays, or what is in the file takes its place. */
  conflicts: { ours: number; theirs: number }
  unplaced: number
  questions: number
}

/** The report of an import, from the counts of its lines. */
export function buildReport(counts: ImportCounts): Report {
  const sum = (matches: (one: ImportCounts[number]) => boolean) =>
    counts.reduce((total, one) => total + (matches(one) ? one.count : 0), 0)
  const row = (key: string, label: string, kind: string, type?: string): ReportRow => {
    const of = (...plans: ImportPlan[]) =>
      sum(
        (one) =>
          one.kind === kind &&
          (type === undefined || one.type === type) &&
          one.plan !== null &&
          plans.includes(one.plan),
      )
    return {
      key,
      label,
      inFile: sum((one) => one.kind === kind && (type === undefined || one.type === type)),
      new: of('new'),
      same: of('same'),
      decide: of('waits', 'ours', 'theirs'),
      refused: of('refused'),
    }
  }
  const planned = (...plans: ImportPlan[]) => sum((one) => one.plan !== null && plans.includes(one.plan))
  const unread = sum(({ kind }) => kind === 'refused')
  const rows = [
    ...RECORD_TYPES.map((type) => row(type, capitalize(descriptorOf(type).noun.many), 'record', type)),
    row('text', 'Texts of sources', 'text'),
    { ...row('unread', 'Rows without a record', 'refused'), refused: unread },
    row('nothing', 'Nothing to record', 'nothing'),
  ]
  return {
    rows: rows.filter(({ inFile }) => inFile > 0),
    written: planned('new', 'theirs'),
    refused: planned('refused') + unread,
    waiting: planned('waits'),
    conflicts: { ours: planned('ours'), theirs: planned('theirs') },
    unplaced: sum(({ kind }) => kind === 'unplaced'),
    questions: sum(({ kind }) => kind === 'question'),
  }
}
