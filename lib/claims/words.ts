import { capitalize } from '@/lib/capitalize'
import type { ClaimFilter } from '@/lib/filter/claims'
import { orList } from '@/lib/join-words'
import { MANNER, SHOWN_OUTCOME } from '@/lib/outcome-vocabulary'
import type { Named } from '@/lib/records/read-model'
import { CLAIM_KIND, STANDING } from '@/lib/vocabulary'

type NamesOf = { claimants: Named[]; topics: { slug: string; label: string }[]; summits: Named[] }

/** The filter in words: "Contested or disputed claims by Victor Cha about the Singapore summit". */
export function claimWords(filter: ClaimFilter, { claimants, topics, summits }: NamesOf): string {
  const standing = filter.standing.map((standing) => STANDING[standing].label.toLowerCase())
  const kind = filter.kind.map((kind) => CLAIM_KIND[kind].label.toLowerCase())
  const names = (slugs: string[], known: { slug: string; text: string }[]) =>
    slugs.map((slug) => known.find((record) => record.slug === slug)?.text ?? slug)
  const by = names(
    filter.claimant,
    claimants.map(({ slug, name }) => ({ slug, text: name })),
  )
  const about = names(
    filter.summit,
    summits.map(({ slug, name }) => ({ slug, text: `the ${name}` })),
  )
  const restating = names(
    filter.topic,
    topics.map(({ slug, label }) => ({ slug, text: `“${label}”` })),
  )
  const words = [
    orList(standing),
    orList(kind),
    'claims',
    by.length > 0 && `by ${orList(by)}`,
    about.length > 0 && `about ${orList(about)}`,
    restating.length > 0 && `that restate the topic ${orList(restating)}`,
    filter.said.length > 0 && `said ${orList(filter.said.map((said) => `“${MANNER[said].label.toLowerCase()}”`))}`,
    filter.own.length === 1 && `${filter.own[0] === '1' ? 'within' : 'not within'} the speaker’s own power`,
    filter.outcome.length > 0 &&
      `with the outcome ${orList(filter.outcome.map((outcome) => `“${SHOWN_OUTCOME[outcome].label.toLowerCase()}”`))}`,
  ]
    .filter(Boolean)
    .join(' ')
  return words === 'claims' ? 'All claims' : capitalize(words)
}
