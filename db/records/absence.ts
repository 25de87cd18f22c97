import { actor } from '@/db/schema/actors'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { date, reference, value } from './columns'
import { evidenceList } from './evidence-list'
import { describeTable } from './table'

export const ABSENCE_TABLE = describeTable('absence', {
  table: absence,
  columns: {
    id: value(absence.uid),
    actor: reference(absence.actorId, actor),
    topic: reference(absence.topicId, topic),
    summit: reference(absence.summitId, summit),
    kind: value(absence.kind),
    source: reference(absence.sourceId, source),
    on: date(absence.onDay, absence.onFrom, absence.onTo),
    by: value(absence.recordedBy),
    note: value(absence.note),
    quotations: evidenceList(absenceQuotation, absence.quotationId),
  },
  replaced: true,
})
