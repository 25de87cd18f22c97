import { absence, absenceQuotation, actor, source, summit, topic } from '@/db/schema'
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
