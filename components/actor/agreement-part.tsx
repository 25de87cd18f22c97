import { Fragment } from 'react'
import type { ActorProfile, AgreementLine, Square } from '@/lib/actor/model'
import { countWords } from '@/lib/comparison/words'
import { actorViewHref, compareHref } from '@/lib/urls'
import { Fold } from './fold'
import { ActorLink } from './name'

const OPEN = 10
const NAMED = 12
/** So many squares stand beside a name; more get a line of their own. */
const BESIDE = 5

const RELATION: Record<Square['relation'], string> = {
  same: 'same side',
  terms: 'same side, different terms',
  neither: 'one of them mixed',
  opposite: 'opposite sides',
}

/** How the actor stands with everybody else, in unit squares: one a shared topic, joined where one is part of another. */
export function AgreementPart({ profile }: { profile: ActorProfile }) {
  const { agreement, filter, actor, numbers } = profile
  if (numbers.held === 0) return null
  const lines = agreement.lines
  return (
    <section className="part">
      <div className="parthead">
        <h2>Agreement</h2>
        {lines.length > 0 && <span className="note">One square a shared topic</span>}
      </div>
      <Fold items={lines} open={OPEN} className="ags" more={(count) => `${countWords(count, 'actor')} more`}>
        {(line) => <Line key={line.other.slug} line={line} profile={profile} />}
      </Fold>
      {lines.length === 0 && !agreement.leftOut && (
        <p className="none">
          {agreement.single.length === 0
            ? 'Nobody else is on record on these topics.'
            : 'Nobody shares two topics or more.'}
        </p>
      )}
      <p className="loc ag-note">
        {agreement.single.length > 0 && <Single profile={profile} />}
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
  const topics = [...new Set(squares.flat().map(({ topic }) => topic))]
  const href = compareHref({ actors: [profile.actor.slug, other.slug], topics, asOf: profile.filter.asOf })
  const words = squares.flat().map(({ label, relation }) => `${label}: ${RELATION[relation]}`)
  return (
    <li className={pair.shared > BESIDE ? 'many' : undefined}>
      <ActorLink actor={other} className="who" />
      <a className="cnt" href={href}>
        agree on{' '}
        <b>
          {pair.sameSide} of {pair.shared}
        </b>
      </a>
      <span className="sqs" role="img" aria-label={words.join(', ')}>
        {squares.map((joined) =>
          joined.length === 1 ? (
            joined.map((square) => <SquareMark key={square.label} square={square} />)
          ) : (
            <span key={joined.map(({ label }) => label).join()} className="join">
              {joined.map((square) => (
                <SquareMark key={square.label} square={square} />
              ))}
            </span>
          ),
        )}
      </span>
      {pair.indirect.length > 0 && (
        <span className="loc">{pair.indirect.length === pair.shared ? 'all' : pair.indirect.length} indirect</span>
      )}
    </li>
  )
}

function SquareMark({ square: { label, relation } }: { square: Square }) {
  return <span className={`sq q-${relation}`} title={label} />
}

function Single({ profile: { agreement } }: { profile: ActorProfile }) {
  const named = agreement.single.slice(0, NAMED)
  const others = agreement.single.length - named.length
  return (
    <>
      One shared topic only, too few to say:{' '}
      {named.map((actor, at) => (
        <Fragment key={actor.slug}>
          {at > 0 && ', '}
          <ActorLink actor={actor} />
        </Fragment>
      ))}
      {others > 0 && ` and ${countWords(others, 'other')}`}.{' '}
    </>
  )
}

/** Only what is drawn above. */
function SquaresKey({ lines }: { lines: AgreementLine[] }) {
  const drawn = new Set(lines.flatMap(({ squares }) => squares.flat().map(({ relation }) => relation)))
  const indirect = lines.some(({ pair }) => pair.indirect.length > 0)
  const joined = lines.some(({ squares }) => squares.some((join) => join.length > 1))
  return (
    <p className="key">
      {(['same', 'terms', 'neither', 'opposite'] as const)
        .filter((relation) => drawn.has(relation))
        .map((relation) => (
          <span key={relation}>
            <span className={`sq q-${relation}`} /> {RELATION[relation]}
          </span>
        ))}
      {joined && (
        <span>
          <span className="join">
            <span className="sq q-same" />
            <span className="sq q-same" />
          </span>{' '}
          one topic is part of the other
        </span>
      )}
      {indirect && <span>indirect: by inferred, enacted or second-hand words</span>}
    </p>
  )
}
