import { Fragment } from 'react'
import type { ActorProfile, AgreementLine } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { actorViewHref, compareHref } from '@/lib/urls'
import { Fold } from './fold'
import { ActorLink } from './name'
import { SquareCounts, Squares, SquaresKey } from './squares'

const OPEN = 10
const NAMED = 12
/** Maximum number of squares on the line of a name; more of them get a line of their own. */
const BESIDE = 5

/** Agreement with other actors as squares: one per shared topic, joined where one topic is part of another. */
export function AgreementPart({ profile }: { profile: ActorProfile }) {
  const { agreement, filter, actor, numbers } = profile
  if (numbers.held === 0) return null
  const lines = agreement.lines
  return (
    <section className="part">
      <div className="parthead">
        <h2>Agreement</h2>
        {lines.some(({ squares }) => squares.length > 0) && (
          <span className="note">One square for each shared topic</span>
        )}
      </div>
      <Fold items={lines} open={OPEN} className="ags" more={(count) => `${countWords(count, 'actor')} more`}>
        {(line) => <Line key={line.other.slug} line={line} profile={profile} />}
      </Fold>
      {agreement.fellows !== undefined && (
        <p className="loc">
          {countWords(agreement.fellows, 'actor')} speak on these topics; only those who speak on most of them are
          compared here. Compare others by name
        </p>
      )}
      {agreement.fellows === undefined && agreement.more > 0 && (
        <p className="loc">and {countWords(agreement.more, 'actor')} with fewer shared topics; compare them by name</p>
      )}
      {lines.length === 0 && !agreement.leftOut && (
        <p className="none">
          {agreement.single.length === 0
            ? 'Nobody else is on record on these topics.'
            : 'Nobody shares two topics or more.'}
        </p>
      )}
      <p className="loc ag-note">
        {agreement.fellows === undefined && agreement.single.length > 0 && <Single profile={profile} />}
        {filter.groups
          ? 'Unnamed groups are counted in. '
          : agreement.leftOut
            ? 'Unnamed groups stay out of agreement: nobody knows how many they are. '
            : 'Groups are left out. '}
        <a className="link" href={actorViewHref(actor.slug, { ...filter, groups: !filter.groups })}>
          {filter.groups ? 'Leave them out' : 'Include them'}
        </a>
      </p>
      {lines.length > 0 && <SquaresKey lines={lines} />}
    </section>
  )
}

function Line({ line: { other, pair, squares }, profile }: { line: AgreementLine; profile: ActorProfile }) {
  // Too many topics for an address: without names, Compare chooses shared topics itself.
  const topics = [...new Set(squares.flat().map(({ topic }) => topic))].slice(0, COMPARISON_LIMIT.topics + 1)
  const fits = topics.length <= COMPARISON_LIMIT.topics
  const actors = [profile.actor.slug, other.slug]
  const href = compareHref({ actors, topics: fits ? topics : [], asOf: profile.filter.asOf })
  return (
    <li className={pair.shared > BESIDE ? 'many' : undefined}>
      <ActorLink actor={other} className="who" />
      <a className="cnt" href={href}>
        agree on{' '}
        <b>
          {pair.sameSide} of {pair.shared}
        </b>
      </a>
      {squares.length > 0 ? <Squares squares={squares} /> : <SquareCounts pair={pair} />}
      {pair.indirect.length > 0 && (
        <span className="loc">{pair.indirect.length === pair.shared ? 'all' : pair.indirect.length} indirect</span>
      )}
    </li>
  )
}

function Single({ profile: { agreement } }: { profile: ActorProfile }) {
  const named = agreement.single.slice(0, NAMED)
  const others = agreement.single.length - named.length
  return (
    <>
      One shared topic only, too few to say:{' '}
      {named.map((actor, index) => (
        <Fragment key={actor.slug}>
          {index > 0 && ', '}
          <ActorLink actor={actor} />
        </Fragment>
      ))}
      {others > 0 && ` and ${countWords(others, 'other')}`}.{' '}
    </>
  )
}
