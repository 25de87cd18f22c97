import { Segments } from '@/components/controls/segments'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import type { NetworkMode } from '@/lib/agreement/network/settings'
import { qualifierOf } from '@/lib/filter/network'
import { agreementHref, networkHref } from '@/lib/urls'

const TIES = [
  { label: 'Congruence', qualifier: 'congruence' },
  { label: 'Conflict', qualifier: 'conflict' },
  { label: 'Net', qualifier: 'subtract' },
  { label: 'Either', qualifier: 'ignore' },
] as const
const TOPIC_TIES = [
  { label: 'For minus against', qualifier: 'subtract' },
  { label: 'Either', qualifier: 'ignore' },
  { label: 'Sides', qualifier: 'combine' },
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
  // What a tie counts and what it is divided by are other choices in the other mode.
  const inMode = (mode: NetworkMode) => networkHref({ ...bare, mode, qualifier: undefined, normalize: 'none' })
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
            label="Ties between"
            segments={[
              { label: 'Actors', href: inMode('one'), current: filter.mode === 'one' },
              { label: 'Actors and topics', href: inMode('two'), current: filter.mode === 'two' },
            ]}
          />
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
          <Segments
            label="Ties for"
            segments={(filter.mode === 'one' ? TIES : TOPIC_TIES).map(({ label, qualifier }) => ({
              label,
              href: networkHref({ ...bare, qualifier }),
              current: qualifierOf(filter) === qualifier,
            }))}
          />
        </div>
      </div>
    </>
  )
}
