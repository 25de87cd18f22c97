import { Segments } from '@/components/controls/segments'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { qualifierOf } from '@/lib/filter/network'
import { agreementHref, networkHref } from '@/lib/urls'

const TIES = [
  { label: 'Congruence', qualifier: 'congruence' },
  { label: 'Conflict', qualifier: 'conflict' },
  { label: 'Net', qualifier: 'subtract' },
  { label: 'Either', qualifier: 'ignore' },
] as const

/** Ways to see agreement, whose words count, and what a tie is. */
export function NetworkBar({ view: { filter } }: { view: NetworkPageView }) {
  const scope = {
    actors: filter.actors,
    topics: filter.topics,
    theme: filter.theme,
    hand: filter.hand,
    groups: filter.groups,
  }
  const views = [
    { label: 'Matrix', href: agreementHref(scope), current: false },
    { label: 'Network', href: networkHref(filter), current: true },
    { label: 'Actors × topics', href: agreementHref({ ...scope, view: 'stances' }), current: false },
    { label: 'Topics that divide', href: agreementHref({ ...scope, view: 'topics' }), current: false },
  ]
  const bare = { ...filter, focus: undefined, min: undefined }
  return (
    <>
      <nav className="views-line" aria-label="Ways to see agreement">
        {views.map(({ label, href, current }) => (
          <a key={label} href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div className="bar">
        <div className="views">
          <Segments
            label="Words counted"
            segments={[
              { label: 'First-hand', href: networkHref({ ...bare, hand: 'first' }), current: filter.hand === 'first' },
              { label: 'With reports', href: networkHref({ ...bare, hand: 'all' }), current: filter.hand === 'all' },
            ]}
          />
          <Segments
            label="Actors are"
            segments={[
              {
                label: 'People',
                href: networkHref({ ...bare, 'actors-as': 'person' }),
                current: filter['actors-as'] === 'person',
              },
              {
                label: 'Organizations',
                href: networkHref({ ...bare, 'actors-as': 'organization' }),
                current: filter['actors-as'] === 'organization',
              },
            ]}
          />
          {filter.mode === 'one' && (
            <Segments
              label="Ties for"
              segments={TIES.map(({ label, qualifier }) => ({
                label,
                href: networkHref({ ...bare, qualifier }),
                current: qualifierOf(filter) === qualifier,
              }))}
            />
          )}
        </div>
      </div>
    </>
  )
}
