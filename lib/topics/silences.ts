import { affiliationAt } from '@/lib/affiliation'
import { buildCell, type LookedAt } from '@/lib/comparison/cell'
import { parseDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { ActorRecord, EvidenceRecord } from '@/lib/records/read-model'
import { RECORDED_SILENCES, type RecordedSilence } from '@/lib/vocabulary'

/** One actor who is silent on a topic, with the searches, or the words that could not be coded. */
export type SilentActor = {
  slug: string
  name: string
  affiliation: string | undefined
  /** One search per source, latest first. */
  looked: LookedAt[]
  evidence: EvidenceRecord[]
  note: string | null
}

/** Silent actors per recorded kind. `not_assessed` has no records and is only counted, see `NotLookedAt`. */
export type Silences = Record<RecordedSilence, SilentActor[]>

/**
 * Slugs of silent actors by kind of silence.
 *
 * @param looked searches on one topic, of actors without a position on it
 */
export function sortSilent(looked: LookedAt[]): Record<RecordedSilence, string[]> {
  const kinds = [...groupBy(looked, ({ actor }) => actor)].map(([slug, own]) => ({ slug, kind: kindOf(slug, own) }))
  const of = (wanted: RecordedSilence) => kinds.flatMap(({ slug, kind }) => (kind === wanted ? [slug] : []))
  return { not_found: of('not_found'), unclear: of('unclear'), declined: of('declined') }
}

function kindOf(slug: string, own: LookedAt[]) {
  const cell = buildCell(slug, [], [], own)
  return cell.kind === 'silent' ? cell.silence : undefined
}

/** Builds the silences of one topic. @param voices slugs of actors with a position on it, who are not silent */
export function buildSilences(actors: ActorRecord[], looked: LookedAt[], voices: Set<string>): Silences {
  const byActor = groupBy(looked, ({ actor }) => actor)
  const silences = Object.fromEntries(RECORDED_SILENCES.map((kind) => [kind, []])) as unknown as Silences
  for (const actor of actors) {
    const own = byActor.get(actor.slug)
    if (!own || voices.has(actor.slug)) continue
    const cell = buildCell(actor.slug, [], [], own)
    if (cell.kind !== 'silent' || cell.silence === 'not_assessed') continue
    const matching = own.filter(({ kind }) => kind === cell.silence)
    silences[cell.silence].push({
      slug: actor.slug,
      name: actor.name,
      affiliation: affiliationAt(actor, matching[0] && parseDate(matching[0].issued)?.to),
      looked: [...groupBy(matching, ({ source }) => source).values()].flatMap((looks) => looks.slice(0, 1)),
      evidence: cell.evidence,
      note: cell.note,
    })
  }
  return silences
}
