import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { evidenceRecords } from '@/db/queries/records/evidence-json'
import { actor } from '@/db/schema/actors'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type AbsenceAtSummit, absenceAtSummitSchema } from '@/lib/actors/read-model'

const ABSENCE_JSON = sqlText(
  jsonObject<AbsenceAtSummit>({
    actor: actor.slug,
    topic: topic.slug,
    summit: summit.slug,
    kind: absence.kind,
    source: source.slug,
    issued: source.issued,
    by: absence.recordedBy,
    on: absence.onDay,
    coding: sql`null`,
    note: absence.note,
    evidence: evidenceRecords(absenceQuotation, absence.id),
  }),
)

/** Absences of an actor at one summit: what the actor declined to say, or said in words that cannot be coded. */
export async function listAbsencesAtSummits(
  library: Library,
  slug: string,
  asOf: string | undefined,
): Promise<AbsenceAtSummit[]> {
  return readShaped(
    library,
    absenceAtSummitSchema,
    sql`select ${ABSENCE_JSON}
      from ${absence} join ${actor} on ${actor.id} = ${absence.actorId} join ${topic} on ${topic.id} = ${absence.topicId}
        join ${summit} on ${summit.id} = ${absence.summitId} join ${source} on ${source.id} = ${absence.sourceId}
      where ${actor.slug} = ${slug} and ${absence.kind} <> 'not_found'
        and ${asOf ? sql`${absence.onTo} <= ${asOf}` : sql`true`}
      order by ${absence.onTo} desc, ${absence.id}`,
  )
}
