import { quotedWords } from '@/lib/records/read-model'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import { STANCE } from '@/lib/vocabulary'
import type { ReadColumn } from './columns'

/** Columns that follow from a record and save the reader of a table a join or a look-up. */
export const FURTHER_COLUMNS: Partial<Record<RecordType, ReadColumn[]>> = {
  quotation: [
    {
      name: 'words',
      type: 'string',
      required: true,
      description:
        'The words as they are read, the segments joined by “ … ”. Where the mode is paraphrase they are the reporter’s own: never print them as a quotation.',
      read: (row) => quotedWords({ segments: (row as RecordOf<'quotation'>).segments.map(({ exact }) => exact) }),
    },
  ],
  position: [
    {
      name: 'score',
      type: 'integer',
      required: true,
      description: 'The stance as a number, from −2 (opposes) to +2 (supports). A silence is no position and has none.',
      read: (row) => STANCE[(row as RecordOf<'position'>).stance].score,
    },
  ],
}
