import { affiliationOn } from '@/lib/affiliation'
import { shortCitation } from '@/lib/citations/short-citation'
import { countWords } from '@/lib/comparison/words'
import { OPEN_END } from '@/lib/dates'
import { andList } from '@/lib/join-words'
import type { AffiliationRecord } from '@/lib/records/read-model'
import { ACTOR_CLASS, type ActorClass } from './classes'
import type { ListedActor } from './read-model'

/** Words that distinguish actors of one name: affiliation, description, or the source of an unnamed group. */
export function listedWords({ actor, source, people }: ListedActor): string | undefined {
  if (actor.kind === 'group') return source ? `in ${shortCitation(source)}` : undefined
  if (actor.kind === 'organization')
    return (
      [actor.description, people > 0 && countWords(people, 'person', 'people')].filter(Boolean).join('; ') || undefined
    )
  const held = affiliationOn(actor, undefined)
  if (held) return spellOf(held)
  const ended = actor.affiliations.filter(({ validTo }) => validTo !== OPEN_END)
  const last =
    ended.length < actor.affiliations.length ? undefined : ended.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1))[0]
  return last ? `formerly ${spellOf(last)}` : (actor.description ?? undefined)
}

/** Counts per class in words: "3 analysts, 5 officials and 13 unnamed groups"; "nobody" without any. */
export function classCounts(counts: Record<ActorClass, number>): string {
  const parts = Object.entries(ACTOR_CLASS).flatMap(([name, { one, many }]) => {
    const count = counts[name as ActorClass]
    return count > 0 ? [countWords(count, one, many)] : []
  })
  return andList(parts) || 'nobody'
}

const spellOf = (spell: AffiliationRecord) => [spell.organization, spell.title].filter(Boolean).join(', ')
