import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { FACET_NAMES, isChosen, type PositionFacet } from '@/lib/filter/position-facets'
import { type PositionFilter, type PositionSort, STANDING } from '@/lib/filter/positions'
import { orList } from '@/lib/join-words'
import { ACTOR_KIND, ROLE } from '@/lib/vocabulary'
import { type ChosenNames, optionLabel } from './labels'

const SORTED: Record<PositionSort, string> = {
  topic: '',
  actor: 'by actor',
  stance: 'by stance, from against to for',
  newest: 'the newest first',
}

/** The view in one sentence without its full stop, printed on pages and in files. */
export function positionListWords(
  { filter, total, matching }: { filter: PositionFilter; total: number; matching: number },
  names: ChosenNames,
): string {
  const chosen = FACET_NAMES.filter((facet) => isChosen(filter, facet))
  const count =
    chosen.length === 0 ? `All ${countWords(total, 'position')}` : `${matching} of ${countWords(total, 'position')}`
  return [count, ...chosen.map((facet) => WORDS[facet](filter, names)), SORTED[filter.sort]].filter(Boolean).join(', ')
}

type Words = (filter: PositionFilter, names: ChosenNames) => string

/** The sentence part of each facet. */
const WORDS: Record<PositionFacet, Words> = {
  q: ({ q }) => `with the words “${q}”`,
  stance: ({ stance }) => `stance ${orList(lower(stance.map((value) => optionLabel('stance', value))))}`,
  side: ({ side }) =>
    orList(
      side.map(
        (value) =>
          ({ for: 'for the proposition', against: 'against the proposition', mixed: 'on neither side' })[value],
      ),
    ),
  topic: ({ topic, theme }, names) =>
    `on ${orList([
      ...topic.map((slug) => optionLabel('topic', slug, names)),
      ...theme.map((slug) => `anything under “${optionLabel('theme', slug, names)}”`),
    ])}`,
  actor: ({ actor }, names) => `of ${orList(actor.map((slug) => optionLabel('actor', slug, names)))}`,
  kind: ({ kind }) => `of ${orList(lower(kind.map((value) => ACTOR_KIND[value].plural)))}`,
  role: ({ role }) =>
    `speaking as ${orList(role.map((value) => (value === 'other' ? 'something else' : ROLE[value].plural.toLowerCase())))}`,
  affiliation: ({ affiliation }) => `then with ${orList(affiliation)}`,
  terms: ({ terms }) =>
    orList(
      terms.map(
        (value) =>
          ({
            condition: 'with a condition',
            qualifier: 'with a qualifier',
            neither: 'without condition or qualifier',
          })[value],
      ),
    ),
  basis: ({ basis }) => orList(basis),
  hand: ({ hand }) => orList(hand.map((value) => (value === 'first' ? 'first-hand' : 'reported by another'))),
  mode: ({ mode }) => `with as evidence a ${orList(lower(mode.map((value) => optionLabel('mode', value))))}`,
  summit: ({ summit }, names) =>
    orList(
      summit.map((slug) => (slug === STANDING ? 'on standing topics' : `at the ${optionLabel('summit', slug, names)}`)),
    ),
  source: ({ source }, names) => `in ${orList(source.map((slug) => `“${optionLabel('source', slug, names)}”`))}`,
  lang: ({ lang }) => `with evidence in ${orList(lang.map((tag) => optionLabel('lang', tag)))}`,
  date: ({ from, to }) =>
    `said ${[from && `from ${formatDate(from)}`, to && `to ${formatDate(to)}`].filter(Boolean).join(' ')} as far as dates are known`,
}

const lower = (labels: string[]) => labels.map((label) => label.toLowerCase())
