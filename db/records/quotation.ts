import { actor } from '@/db/schema/actors'
import { quotation, speaker, translation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { json, reference, value } from './columns'
import { describeTable } from './table'

export const QUOTATION_TABLE = describeTable('quotation', {
  table: quotation,
  columns: {
    id: value(quotation.uid),
    source: reference(quotation.sourceId, source),
    speakers: {
      kind: 'list',
      table: speaker,
      owner: speaker.quotationId,
      ordinal: speaker.ordinal,
      item: reference(speaker.actorId, actor),
      first: quotation.speakerId,
      member: speaker.actorId,
    },
    segments: json(quotation.segments),
    mode: value(quotation.mode),
    locator: {
      kind: 'object',
      fields: { kind: value(quotation.locatorKind), value: value(quotation.locatorValue) },
      given: quotation.locatorKind,
    },
    lang: value(quotation.lang),
    translations: {
      kind: 'list',
      table: translation,
      owner: translation.quotationId,
      ordinal: translation.ordinal,
      item: {
        kind: 'row',
        fields: {
          lang: value(translation.lang),
          text: value(translation.text),
          translator: value(translation.translator),
          method: value(translation.method),
        },
      },
    },
    checked: {
      kind: 'object',
      fields: {
        result: value(quotation.checkResult),
        on: value(quotation.checkedOn),
        hash: value(quotation.checkedHash),
      },
      given: quotation.checkResult,
    },
  },
})
