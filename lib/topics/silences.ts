import { affiliationAt } from '@/lib/affiliation'
import { buildCell, type LookedAt } from '@/lib/comparison/cell'
import { parseDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { ActorRecord, EvidenceRecord } from '@/lib/records'
import { RECORDED_SILENCES, type RecordedSilence } from '@/lib/vocabulary'

/** One actor who is silent on a topic, with who looked, where and when, or the words that could not be used. */
export type SilentActor = {
  slug: string
  name: string
  affiliation: string | undefined
  /** The latest look first; one a source. */
  looked: LookedAt[]
  evidence: EvidenceRecord[]
  note: string | null
}

/** Those about whom something is known; "not looked at" is counted apart, for nobody lists it. */
export type Silences = Record<RecordedSilence, SilentActor[]>

/**
 * Slugs of those about whom something is known, by what it is.
 *
 * @param looked at one topic, for actors without a position on it
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

/** @param looked at one topic; actors with a position on it are left out by `voices` */
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
