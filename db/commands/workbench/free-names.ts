import type { Db } from '@/db/client'
import { findFreeName } from '@/db/queries/records/name-book'
import { slugOf } from '@/lib/editing/slug'
import type { Card } from '@/lib/workbench/card-model'
import type { Speaker } from '@/lib/workbench/speaker'

/** The slug of a speaker who is on record; '' for anybody else. */
export const slugOfSpeaker = (who: Speaker) => (who && 'slug' in who ? who.slug : '')

/** Names for the records that a card makes, each free in the library. */
export async function freeNames(db: Db, card: Card, who: Speaker, source: string) {
  const actor = who && 'newName' in who ? await findFreeName(db, 'actor', slugOf(who.newName, 'actor')) : ''
  // An unknown name has a problem of its own; made into a slug here, it causes no second problem of the ids.
  const said = slugOf(String(card.position?.actor ?? (actor || slugOfSpeaker(who))), 'somebody')
  const stem = `${source.slice(0, 50)}-${said.slice(0, 30)}`.replace(/-+$/, '')
  const named = (rest: string) => `${stem}-${rest}`.replace(/-{2,}/g, '-').slice(0, 100).replace(/-+$/, '')
  const topic = (instead: string) => slugOf(String(card.topic ?? ''), instead)
  return {
    actor,
    quotation: await findFreeName(db, 'quotation', named('words')),
    position: await findFreeName(db, 'position', named(topic('position'))),
    claim: await findFreeName(db, 'claim', named('claim')),
    response: named(`on-${slugOf(String(card.response?.claim ?? ''), 'claim').slice(-40)}`),
    silence: await findFreeName(db, 'absence', named(`silence-${topic('topic')}`)),
  }
}
