import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import { Glyph } from '@/components/stance/glyphs'
import type { OpenedPair, PairTopic } from '@/lib/agreement/model'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { countWords } from '@/lib/comparison/words'
import { shortNames } from '@/lib/names'
import type { PositionRecord } from '@/lib/records/read-model'
import { agreementHref, compareHref, topicHref } from '@/lib/urls'
import { PairSquares } from './relation'
import { StanceMark } from './stance-mark'

type Props = { view: AgreementPageView; pair: OpenedPair }

/** An opened pair: where they part with the words of both, where one is mixed, and where they meet. */
export function PairPanel({ view, pair }: Props) {
  const records = [pair.a, pair.b].flatMap((index) => view.actors[index]?.record ?? [])
  const [left, right] = records
  if (!left || !right) return null
  const { shared, sameSide, closeness } = pair.counts
  const of = (...relations: PairTopic['relation'][]) =>
    pair.topics.filter(({ relation }) => relations.includes(relation))
  const indirect = pair.topics.filter(({ stances }) => stances.some((one) => one.indirect)).length
  const names = [...shortNames(records).values()] as [string, string]
  const lists = [
    { id: 'met', glyph: 'together', title: 'Where they meet', topics: of('same', 'terms') },
    { id: 'mixed', glyph: 'neither', title: 'One of them mixed', topics: of('neither') },
  ] as const
  return (
    <section className="pair-panel" id="pair" aria-labelledby="pair-h">
      <div className="pair-head">
        <h2 id="pair-h">
          <bdi>{left.name}</bdi> and <bdi>{right.name}</bdi>
        </h2>
        <span>
          same side on{' '}
          <b>
            {sameSide} of {shared}
          </b>{' '}
          shared {shared === 1 ? 'topic' : 'topics'}
        </span>
        <PairSquares topics={pair.topics} />
        <span className="push">
          <a className="btn" href={compareHref({ actors: [left.slug, right.slug] })}>
            Compare the two
          </a>
          <a className="btn" href={agreementHref({ ...view.filter, pair: undefined })}>
            Close
          </a>
        </span>
      </div>
      <div className="pair-sides">
        <div>
          <h3>
            <Glyph name="apart" /> Where they part <span className="n">{of('opposite').length}</span>
          </h3>
          {of('opposite').length === 0 && <p className="quiet-note">On no shared topic.</p>}
          {of('opposite').map((topic) => (
            <Parted key={topic.cell} topic={topic} names={names} pair={pair} view={view} />
          ))}
        </div>
        <div>
          {lists.map(({ id, glyph, title, topics }) => (
            <div key={id}>
              <h3>
                <Glyph name={glyph} /> {title} <span className="n">{topics.length}</span>
              </h3>
              <ul className="met">
                {topics.map((topic) => (
                  <Met key={topic.cell} topic={topic} names={names} />
                ))}
              </ul>
            </div>
          ))}
          <p className="quiet-note">
            {countWords(pair.only[0], 'topic')} only {names[0]} speaks on, {pair.only[1]} only {names[1]}.
            {indirect > 0 &&
              ` ${indirect} of the ${pair.topics.length} ${indirect === 1 ? 'rests' : 'rest'} on a second-hand, inferred or enacted position.`}
            {closeness !== undefined && ` Closeness, the mean of 1 − distance ÷ 4: ${closeness.toFixed(2)}.`}
          </p>
        </div>
      </div>
    </section>
  )
}

type PartedProps = { topic: PairTopic; names: [string, string]; pair: OpenedPair; view: AgreementPageView }

function Parted({ topic, names, pair, view }: PartedProps) {
  return (
    <div className="part-row">
      <span className="t">
        <a href={topicHref(topic.topic)}>
          <bdi>{topic.label}</bdi>
        </a>
        {topic.part && <span className="loc"> part of {topic.part}, not counted in addition to it</span>}
      </span>
      {topic.stances.map(({ actor, records }, side) => (
        <div key={actor}>
          {records.map((id) => {
            const record = pair.positions.get(id)
            return record && <Words key={id} record={record} name={names[side] ?? ''} view={view} />
          })}
        </div>
      ))}
    </div>
  )
}

function Words({ record, name, view }: { record: PositionRecord; name: string; view: AgreementPageView }) {
  const [first] = record.evidence
  return (
    <>
      <div className="said-by">
        <b>{name}</b>
        <StanceMarks position={record} />
      </div>
      <Conditions position={record} />
      {first && <Evidence evidence={first} source={view.sources.get(first.source)} />}
    </>
  )
}

function Met({ topic, names }: { topic: PairTopic; names: [string, string] }) {
  return (
    <li>
      <span className={`sq q-${topic.relation}${topic.part ? ' part-of' : ''}`} aria-hidden="true" />
      <a className="t" href={topicHref(topic.topic)}>
        <bdi>{topic.label}</bdi>
      </a>
      <span className="two-marks">
        {topic.stances.map(({ actor, stance }, side) => (
          <span key={actor}>
            {names[side]} <StanceMark stance={stance} />
          </span>
        ))}
      </span>
    </li>
  )
}
