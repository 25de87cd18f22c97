import { EVIDENCE_MODE, EVIDENCE_MODES, type EvidenceMode } from '@/lib/vocabulary'
import type { Question } from '../reading'
import type { FoundOrder } from './columns/date-order'

/** How words are quoted in a table without a column that says it. */
export function askMode(mode: EvidenceMode): Question {
  return {
    id: 'mode',
    place: { words: 'file', row: 0 },
    says: 'No column says how words are quoted.',
    choices: EVIDENCE_MODES.map((value) => ({
      value,
      label: `${EVIDENCE_MODE[value].label}: ${EVIDENCE_MODE[value].meaning}`,
    })),
    chosen: mode,
    waits: false,
  }
}

/** In which order days are written, where both orders can be read; undefined where one is settled. */
export function askOrder(order: FoundOrder, choices: Record<string, string>): Question | undefined {
  if (!order.isAmbiguous) return undefined
  return {
    id: 'dates',
    place: { words: 'file', row: 0 },
    says: `The days can be read in two orders: ${order.settledBy}. Days that both orders read alike come in.`,
    choices: [
      { value: 'day-first', label: 'Day, month, year' },
      { value: 'month-first', label: 'Month, day, year' },
    ],
    chosen: choices.dates ?? '',
    waits: true,
  }
}
