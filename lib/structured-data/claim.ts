import type { ClaimPage } from '@/lib/claims/model'
import { claimHref } from '@/lib/urls'
import { type AddressOf, graph, named, plainDate } from './context'
import { actorNamed } from './person'
import { quotationData } from './quotation'
import { workData } from './work'

/** A claim with its claimant and where it appears. No rating of it: what became of it is no verdict on the claimant. */
export function claimData({ claim, sources }: ClaimPage, addressOf: AddressOf): object {
  const works = new Map(sources.map((source) => [source.slug, source]))
  const appearances = [...new Set(claim.evidence.map(({ source }) => source))].flatMap((slug) => works.get(slug) ?? [])
  return graph([
    {
      '@type': 'Claim',
      ...named(addressOf(claimHref(claim.slug))),
      text: claim.statement,
      creator: actorNamed(claim.claimant, addressOf),
      ...plainDate('dateCreated', claim.madeOn),
      appearance: appearances.map(workData),
      citation: quotationData(claim.evidence, works, addressOf),
    },
  ])
}
