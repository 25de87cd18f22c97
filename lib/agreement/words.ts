import { countWords, groupDigits, nameList } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { shortNames } from '@/lib/names'
import { MOST_AS_PAIRS, type OpenedPair } from './model'
import type { AgreementPageView } from './page-model'

/** What the view is of: "30 actors on 16 topics, in their own words, as of 12 Feb 2019". */
export function agreementWords({
  actors,
  filter,
  topics,
}: Pick<AgreementPageView, 'actors' | 'filter' | 'topics'>): string {
  const who =
    actors.length <= MOST_AS_PAIRS && actors.length > 0
      ? nameList(actors.map(({ record }) => record.name))
      : countWords(actors.length, 'actor')
  const words = filter.hand === 'first' ? 'in their own words' : 'with what others report of them'
  return [
    `${who} on ${countWords(topics, 'topic')}, ${words}`,
    ...(filter.basis === 'stated' ? ['stated only'] : []),
    ...(filter.groups ? ['with unnamed groups'] : []),
    ...(filter.asOf ? [`as of ${formatDate(filter.asOf)}`] : []),
  ].join(', ')
}

/** What counts and what is left out, in one sentence. */
export function countedWords({ positions, leftOut }: Pick<AgreementPageView, 'positions' | 'leftOut'>): string {
  const out = [
    leftOut.reported > 0 ? countWords(leftOut.reported, 'second-hand one') : undefined,
    leftOut.notStated > 0
      ? countWords(leftOut.notStated, 'inferred or enacted one', 'inferred or enacted ones')
      : undefined,
    leftOut.groups > 0 ? `${leftOut.groups} of unnamed groups` : undefined,
    leftOut.unworded > 0 ? `${leftOut.unworded} on topics not worded yet` : undefined,
    leftOut.review > 0 ? `${countWords(leftOut.review, 'answer')} under review` : undefined,
  ].filter((part) => part !== undefined)
  const counted = `${countWords(positions, 'position')} ${positions === 1 ? 'counts' : 'count'}`
  return out.length === 0 ? `${counted}.` : `${counted}; left out: ${out.join(', ')}.`
}

/** A sentence about opened pairs, before any figure. */
export function pairsSentence({ actors, opened }: Pick<AgreementPageView, 'actors' | 'opened'>): string {
  const names = shortNames(actors.map(({ record }) => record))
  const name = (index: number) => names.get(actors[index]?.record.slug ?? '') ?? ''
  return opened.map((pair) => pairSentence(pair, name)).join(' ')
}

function pairSentence({ a, b, counts }: OpenedPair, name: (index: number) => string): string {
  const two = `${name(a)} and ${name(b)}`
  const { shared, sameSide } = counts
  if (shared === 0) return `${two} share no topic.`
  if (sameSide === shared) return `${two} are on the same side wherever both speak, on ${countWords(shared, 'topic')}.`
  if (sameSide === 0) return `${two} meet on none of ${countWords(shared, 'shared topic')}.`
  return `${two} meet on ${sameSide} of ${countWords(shared, 'topic')}.`
}

/** How many pairs share enough topics for their closeness to be ranked, as in "1 shares five topics or more". */
export const enoughWords = (pairs: number): string =>
  `${groupDigits(pairs)} ${pairs === 1 ? 'shares' : 'share'} five topics or more`

/** A sentence about many actors: how many pairs share enough topics, and into how many clusters they fall. */
export function clustersSentence({
  clusters,
  pairs,
  actors,
}: Pick<AgreementPageView, 'clusters' | 'pairs' | 'actors'>): string {
  const large = clusters.filter(({ members }) => members.length > 1)
  const alone = actors.length - large.reduce((sum, { members }) => sum + members.length, 0)
  const all = pairs.none + pairs.few + pairs.enough
  return [
    `${countWords(actors.length, 'actor')} fall into ${countWords(large.length, 'cluster')} by the topics on which they are on the same side${alone > 0 ? `; ${alone} ${alone === 1 ? 'stands' : 'stand'} alone` : ''}.`,
    `Of ${countWords(all, 'pair')}, ${enoughWords(pairs.enough)}, ${groupDigits(pairs.few)} fewer, ${groupDigits(pairs.none)} none.`,
  ].join(' ')
}
