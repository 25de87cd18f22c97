import type { ClaimFilter } from '@/lib/filter/claims'
import type { Named } from '@/lib/records/read-model'
import { CLAIM_KIND, STANDING } from '@/lib/vocabulary'

type NamesOf = { claimants: Named[]; topics: { slug: string; label: string }[]; summits: Named[] }

/** The filter in one sentence, without its stop: "Contested or disputed claims by Victor Cha about the Singapore summit". */
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
    or(standing),
    or(kind),
    'claims',
    by.length > 0 && `by ${or(by)}`,
    about.length > 0 && `about ${or(about)}`,
    restating.length > 0 && `that restate the topic ${or(restating)}`,
  ]
    .filter(Boolean)
    .join(' ')
  return words === 'claims' ? 'All claims' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** "a, b or c". */
function or(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
