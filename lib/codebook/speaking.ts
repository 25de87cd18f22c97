import { ACTOR_KIND, ACTOR_KINDS, ROLE, ROLES } from '@/lib/vocabulary'
import type { Chapter } from './model'

export const SPEAKING: Chapter = {
  anchor: 'actor',
  title: 'Who speaks',
  paragraphs: [
    'An actor is anyone whose words are on record. A group that a source leaves unnamed (“some experts”) is an actor of its own, one for each source and phrase. It is never joined with a group of another source, because nobody knows whether the same people are meant, and it stays out of agreement and networks unless you ask for it.',
    'What somebody is changes over time. Affiliations are dated and carry a role, so a former official who now works at an institute counts as an analyst for what is said there. Filters by role look at the day of the words.',
  ],
  terms: [
    ...ACTOR_KINDS.map((kind) => ({
      anchor: `actor-${kind}`,
      term: ACTOR_KIND[kind].label,
      meaning: ACTOR_KIND[kind].meaning,
    })),
    {
      anchor: 'affiliation',
      term: 'Affiliation and role',
      meaning: `An organization, a title, a role (${ROLES.map((role) => ROLE[role].label.toLowerCase()).join(', ')}), from when, until when.`,
      more: 'Where a source gives no dates, none are made up, and of two affiliations without dates none is printed as that of a day.',
    },
    {
      anchor: 'on-behalf-of',
      term: 'On behalf of',
      meaning:
        'A spokesperson speaks, an office holds the view. The record belongs to the speaker and shows under both.',
      more: 'It is one voice all the same: a topic counts it once.',
    },
  ],
}
