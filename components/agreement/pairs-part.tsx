import { StanceMarks } from '@/components/evidence/marks'
import type { OpenedPair, PairTopic } from '@/lib/agreement/model'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { FEW_SHARED } from '@/lib/comparison/model'
import { countWords } from '@/lib/comparison/words'
import { shortNames } from '@/lib/names'
import { compareHref, topicHref } from '@/lib/urls'
import { RELATION, RelationKey } from './relation'

/** Every pair of a few actors, or of one actor, topic by topic. */
export function PairsPart({ view }: { view: AgreementPageView }) {
  const { opened } = view
  return (
    <section className="part">
      <div className="parthead">
        <h2>{countWords(opened.length, 'pair')}</h2>
        <p className="note">Topic by topic, on what both are on record on; each stance opens its words</p>
      </div>
      <ul className="trio">
        {opened.map((pair) => (
          <Pair key={`${pair.a} ${pair.b}`} view={view} pair={pair} />
        ))}
      </ul>
      <RelationKey />
    </section>
  )
}

type Props = { view: AgreementPageView; pair: OpenedPair }

function Pair({ view, pair }: Props) {
  const [left, right] = [pair.a, pair.b].map((index) => view.actors[index]?.record)
  if (!left || !right) return null
  const { shared, sameSide } = pair.counts
  return (
    <li>
      <div>
        <h3 className="pair">
          <a href={compareHref({ actors: [left.slug, right.slug] })}>
            <bdi>{left.name}</bdi>, <bdi>{right.name}</bdi>
          </a>
        </h3>
        {shared === 0 ? (
          <p className="verdict">No shared topic</p>
        ) : (
          <p className="verdict">
            Same side on{' '}
            <b>
              {sameSide} of {shared}
            </b>{' '}
            shared {shared === 1 ? 'topic' : 'topics'}
          </p>
        )}
        <Notes pair={pair} />
      </div>
      {pair.topics.length > 0 ? (
        <Lineup view={view} pair={pair} />
      ) : (
        <p className="quiet-note">
          {left.name} is on record on {countWords(pair.only[0], 'topic')} and {right.name} on{' '}
          {countWords(pair.only[1], 'topic')}, none of them the same. That is no agreement and no disagreement.
        </p>
      )}
    </li>
  )
}

function Notes({ pair: { topics, counts } }: { pair: OpenedPair }) {
  const parts = topics.filter(({ part }) => part !== undefined)
  const shared = topics.filter(({ part }) => part === undefined)
  const indirect = shared.filter(({ stances }) => stances.some((one) => one.indirect)).length
  return (
    <p className="quiet-note">
      {counts.shared > 0 && counts.shared < FEW_SHARED && <span className="tag">too few to say</span>}
      {parts.map(({ cell, label, part }) => (
        <span key={cell}>
          {' '}
          <bdi>{label}</bdi> is part of <bdi>{part}</bdi> and is not counted in addition to it.
        </span>
      ))}
      {indirect > 0 &&
        ` ${indirect} of ${shared.length} ${indirect === 1 ? 'rests' : 'rest'} on a second-hand, inferred or enacted position.`}
    </p>
  )
}

function Lineup({ view, pair }: Props) {
  const names = shortNames([pair.a, pair.b].flatMap((index) => view.actors[index]?.record ?? []))
  const [left, right] = [...names.values()]
  return (
    <table className="lineup stacked">
      <caption className="vh">
        {left} and {right}, topic by topic
      </caption>
      <thead>
        <tr>
          <th scope="col" className="sqc">
            <span className="vh">How they stand</span>
          </th>
          <th scope="col">Topic</th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {pair.topics.map((topic) => (
          <tr key={topic.cell}>
            <td className="sqc">
              <span className={`sq q-${topic.relation}${topic.part ? ' part-of' : ''}`} aria-hidden="true" />
              <span className="vh">{RELATION[topic.relation]}</span>
            </td>
            <th scope="row">
              <a className="link" href={topicHref(topic.topic)}>
                <bdi>{topic.label}</bdi>
              </a>
              {topic.part && (
                <span className="loc">
                  {' '}
                  part of <bdi>{topic.part}</bdi>
                </span>
              )}
            </th>
            <Stands topic={topic} side={0} pair={pair} />
            <Stands topic={topic} side={1} pair={pair} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stands({ topic, side, pair }: { topic: PairTopic; side: 0 | 1; pair: OpenedPair }) {
  const records = topic.stances[side].records.flatMap((id) => pair.positions.get(id) ?? [])
  return (
    <td>
      {records.map((record) => (
        <StanceMarks key={record.id} position={record} />
      ))}
    </td>
  )
}
