/** The types of record. Records of a type may rest on records of the types before it. */
export const RECORD_TYPES = [
  'source',
  'actor',
  'theme',
  'topic',
  'summit',
  'coding',
  'quotation',
  'position',
  'claim',
  'absence',
] as const

export type RecordType = (typeof RECORD_TYPES)[number]

export const isRecordType = (text: string): text is RecordType => (RECORD_TYPES as readonly string[]).includes(text)
