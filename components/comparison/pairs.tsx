import { type Comparison, type PairAgreement, rowKey, rowLabel } from '@/lib/comparison/model'
import { agreementHref, compareHref } from '@/lib/urls'

/** Agreement of every pair: "same side on x of n shared topics", one square per topic; small n is marked. */
export function Pairs({ comparison: { pairs, actors, filter, rows } }: { comparison: Comparison }) {
  if (pairs.length === 0) return null
  const names = new Map(actors.map((actor) => [actor.slug, actor.name]))
  const labels = new Map(rows.map((row) => [rowKey(row), rowLabel(row)]))
  const name = (slug: string) => names.get(slug) ?? slug
  const label = (slug: string) => labels.get(slug) ?? slug
  const shared = pairs.filter((pair) => pair.shared > 0)
  const apart = pairs.filter((pair) => pair.shared === 0)
  return (
    <section className="part pairs">
      <div className="parthead">
        <h2>Pair by pair</h2>
        <p className="note">
          On the chosen topics on which both are on record; mixed is on neither side.{' '}
          <a href={agreementHref({ actors: filter.actors })}>On every topic</a>
        </p>
      </div>
      <ul>
        {shared.map((pair) => (
          <li key={pair.actors.join(' ')}>
            <a className="pair" href={compareHref({ ...filter, actors: [...pair.actors] })}>
              <bdi>{name(pair.actors[0])}</bdi> and <bdi>{name(pair.actors[1])}</bdi>
            </a>
            <span>
              same side on{' '}
              <b>
                {pair.sameSide} of {pair.shared}
              </b>{' '}
              shared {pair.shared === 1 ? 'topic' : 'topics'}
              {pair.few && <span className="tag">too few to say</span>}
            </span>
            <Squares pair={pair} label={label} />
          </li>
        ))}
      </ul>
      {apart.length > 0 && (
        <p className="note">No shared topic: {apart.map((pair) => pair.actors.map(name).join(' and ')).join('; ')}.</p>
      )}
      <p className="key">
        <span>
          <span className="sq q-same" /> same side
        </span>
        <span>
          <span className="sq q-terms" /> same side, different terms
        </span>
        <span>
          <span className="sq q-neither" /> one of them mixed
        </span>
        <span>
          <span className="sq q-opposite" /> opposite sides
        </span>
      </p>
    </section>
  )
}

function Squares({ pair, label }: { pair: PairAgreement; label: (slug: string) => string }) {
  const squares = (['same', 'terms', 'neither', 'opposite'] as const).flatMap((relation) =>
    pair[relation].map((topic) => ({ relation, topic, part: false })),
  )
  const parts = pair.parts.map(({ relation, topic }) => ({ relation, topic, part: true }))
  const notes = [
    ...pair.parts.map(
      ({ topic, wider }) => `${label(topic)} is part of ${label(wider)} and is not counted in addition to it`,
    ),
    ...(pair.indirect.length > 0
      ? [
          `${pair.indirect.length} of ${pair.shared} ${pair.indirect.length === 1 ? 'rests' : 'rest'} on a second-hand, inferred or enacted position`,
        ]
      : []),
  ]
  return (
    <>
      <span className="sqs" aria-hidden="true">
        {[...squares, ...parts].map(({ relation, topic, part }) => (
          <span key={topic} className={`sq q-${relation}${part ? ' part-of' : ''}`} />
        ))}
      </span>
      {notes.length > 0 && <span className="loc">{notes.join('. ')}.</span>}
    </>
  )
}
