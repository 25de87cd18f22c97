import type { AgreementPageView } from '@/lib/agreement/page-model'
import { agreementHref, networkHref } from '@/lib/urls'

/** Ways to see agreement: one line of links that keep who and what is in view. */
export function ViewsLine({ view: { filter, actors, order } }: { view: AgreementPageView }) {
  const { view, pair, from, cluster, clusters, ...scope } = filter
  const first = actors[order[0] ?? 0]?.record.slug
  const { topics, theme, hand, groups } = filter
  const network = { actors: filter.actors, topics, theme, hand, groups, to: filter.asOf }
  const views = [
    { label: 'Matrix', href: agreementHref(scope), current: view === 'matrix' && !from },
    { label: 'Network', href: networkHref(network), current: false },
    { label: 'Actors × topics', href: agreementHref({ ...scope, view: 'stances' }), current: view === 'stances' },
    { label: 'One actor', href: agreementHref({ ...scope, from: from ?? first }), current: from !== undefined },
    { label: 'Topics that divide', href: agreementHref({ ...scope, view: 'topics' }), current: view === 'topics' },
  ]
  return (
    <nav className="views-line" aria-label="Ways to see agreement">
      {views.map(({ label, href, current }) => (
        <a key={label} href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
