import { CheckKey } from '@/components/evidence/check-key'
import { ShortCitation } from '@/components/evidence/evidence'
import type { ActorProfile } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { actorViewHref, sourcePageHref } from '@/lib/urls'
import { AsOfForm } from './as-of'
import type { LineContext } from './evidence-links'
import { Name } from './name'
import { ownPositionsHref } from './own-positions'
import { PositionLine } from './position-line'
import { SilenceLine, Untouched } from './silence-lines'

/** Positions of the actor by theme, one line per topic; silences follow by kind. */
export function PositionsPart({ profile }: { profile: ActorProfile }) {
  const { themes, actor, filter, sources } = profile
  const positions = themes.flatMap(({ lines }) => lines.flatMap((line) => line.positions))
  const used = new Set(positions.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  const days = new Set(positions.map(({ statedOn }) => statedOn))
  const shown = new Set(themes.flatMap(({ lines }) => lines.map(({ topic }) => topic.slug))).size
  const cut = themes.some(({ more }) => more > 0)
  const [only] = used.size === 1 && !cut ? sources.filter(({ slug }) => used.has(slug)) : []
  const context: LineContext = {
    holder: actor.slug,
    sources: new Map(sources.map((source) => [source.slug, source])),
    only: only?.slug,
    dated: days.size > 1 || (only !== undefined && !days.has(only.issued)),
  }
  return (
    <section className="part" id="positions">
      <div className="parthead">
        <h2>Positions</h2>
        <span className="note">
          {only ? (
            <>
              All from{' '}
              <a href={sourcePageHref(only.slug)}>
                <ShortCitation source={only} />
              </a>
              {profile.readInFull.includes(only.slug) && ', read in full'}
            </>
          ) : (
            used.size > 1 && !cut && `From ${used.size} sources`
          )}
          {cut && (
            <>
              {shown} of {countWords(profile.numbers.held, 'topic')}, the first of each theme;{' '}
              <a className="link" href={ownPositionsHref(profile)}>
                all in Positions
              </a>
            </>
          )}
        </span>
      </div>
      {positions.length === 0 && <Nothing profile={profile} />}
      {themes.map((theme) => (
        <div key={theme.slug} className="ptheme">
          <h3>
            {theme.label}{' '}
            <span>
              {theme.held} of {theme.topics}
            </span>
          </h3>
          <ul className="plist">
            {theme.lines.map((line) => (
              <PositionLine key={`${line.topic.slug} ${line.positions[0]?.summit}`} line={line} context={context} />
            ))}
            {theme.silences.map((silence) => (
              <SilenceLine key={silence.kind} silence={silence} context={context} />
            ))}
          </ul>
          {theme.more > 0 && (
            <p className="note and-rest">
              On record on {countWords(theme.more, 'more topic')}.{' '}
              <a className="link" href={ownPositionsHref(profile, { theme: [theme.slug] })}>
                All on {theme.label} in Positions
              </a>
            </p>
          )}
        </div>
      ))}
      <Untouched themes={profile.untouched} alone={themes.length === 0} />
      {positions.length > 0 && (
        <div className="foot">
          <CheckKey
            evidence={positions.flatMap(({ evidence }) => evidence)}
            sources={sources.filter(({ slug }) => used.has(slug))}
          />
        </div>
      )}
      <AsOfForm filter={filter} actor={actor.slug} />
    </section>
  )
}

function Nothing({ profile: { actor, filter, people } }: { profile: ActorProfile }) {
  if (filter.asOf)
    return (
      <p className="none">
        Nothing by <Name>{actor.name}</Name> counts as of {formatDate(filter.asOf)}.{' '}
        <a className="link" href={actorViewHref(actor.slug, { groups: filter.groups })}>
          Show everything on record
        </a>
      </p>
    )
  return (
    <p className="none">
      No position of <Name>{actor.name}</Name> is on record.
      {people.length > 0 && ' Positions of its people are listed under their own names.'}
    </p>
  )
}
