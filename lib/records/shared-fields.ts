/** Fields that several types of record have. */

/** The quotations that a record rests on. */
export const QUOTATIONS_FIELD = {
  kind: 'records',
  label: 'Quotations',
  hint: 'The words that prove it, by their ids, one a line',
  of: 'quotation',
} as const

export const INFERENCE_FIELD = {
  kind: 'text',
  label: 'Inference',
  hint: 'Inferred ones only: from what, in one sentence',
} as const

/** Given only for topics that are judged at a summit. */
export const SUMMIT_FIELD = {
  kind: 'record',
  label: 'Summit',
  hint: 'Only where the topic is judged at one',
  of: 'summit',
} as const

/** Set by withdrawing a record; forms have no input for it. */
export const WITHDRAWAL_FIELD = { kind: 'text', label: 'Reason for withdrawal', inForm: false } as const
