import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import { Spread } from '@/components/stance/spread'
import { Tally } from '@/components/stance/tally'
import { Proposition } from '@/components/topics/proposition'
import { isWorded, type PositionRecord, type SourceRecord } from '@/lib/records/read-model'
import type { SummitPage, SummitTopic } from '@/lib/summits/model'
import { actorHref, compareHref, topicHref } from '@/lib/urls'

/** Topics scoped to the summit, each with the spread of stances and its first positions. */
export function SummitTopics({ page: { summit, topics, cited } }: { page: SummitPage }) {
  const held = topics.filter((one) => one.held > 0)
  const silent = topics.filter((one) => one.held === 0)
  const sources = new Map(cited.map((source) => [source.slug, source]))
  return (
    <section className="part judged">
      <div className="parthead">
        <h2>Topics judged at it</h2>
        {held.length > 0 && <p className="note">The latest position of each actor, from against to for</p>}
      </div>
      {held.length === 0 && (
        <p className="unheard">
          Nobody on record holds a position about this summit.{' '}
          {topics.length > 0
            ? 'These topics are there to be coded at it.'
            : 'No topic of this library is scoped to a summit.'}
        </p>
      )}
      {held.map((one) => (
        <Topic key={one.topic.slug} one={one} sources={sources} summit={summit.slug} />
      ))}
      {silent.length > 0 && (
        <p className="unspoken">
          <b>Nobody on record</b> on{' '}
          {silent.map(({ topic }, index) => (
            <span key={topic.slug}>
              {index > 0 && ', '}
              <a className="link" href={topicHref(topic.slug)}>
                <bdi>{topic.label}</bdi>
              </a>
            </span>
          ))}
          . Which silence that is depends on the codings below.
        </p>
      )}
    </section>
  )
}

type TopicProps = { one: SummitTopic; sources: Map<string, SourceRecord>; summit: string }

function Topic({ one: { topic, positions, held, verdict }, sources, summit }: TopicProps) {
  const rest = held - positions.length
  return (
    <section className="grp">
      <header className="judgement">
        <div>
          <h3>
            <a href={topicHref(topic.slug)}>
              <bdi>{topic.label}</bdi>
            </a>
          </h3>
          <p className="prop">
            <bdi>
              <Proposition of={topic.proposition} />
            </bdi>
          </p>
        </div>
        {isWorded(topic) && (
          <div className="gs">
            <Spread verdict={verdict} />
            <Tally verdict={verdict} />
          </div>
        )}
      </header>
      <ol>
        {positions.map((position) => (
          <Held key={position.id} position={position} sources={sources} />
        ))}
      </ol>
      {rest > 0 && (
        <p className="further-on">
          <a className="link" href={topicHref(topic.slug)}>
            {rest} more on the topic’s page
          </a>{' '}
          {isWorded(topic) && (
            <a className="link" href={compareHref({ topics: [topic.slug], summit })}>
              Compare
            </a>
          )}
        </p>
      )}
    </section>
  )
}

function Held({ position, sources }: { position: PositionRecord; sources: Map<string, SourceRecord> }) {
  const { actor, onBehalfOf, summary, evidence } = position
  const [first] = evidence
  return (
    <li className="held-line">
      <StanceMarks position={position} />
      <div>
        <a className="who" href={actorHref(actor.slug)}>
          <bdi>{actor.name}</bdi>
        </a>
        {onBehalfOf && (
          <span className="aff">
            speaking for <bdi>{onBehalfOf.name}</bdi>
          </span>
        )}
        <Conditions position={position} />
        <p className="sum">{summary}</p>
        {first && <Evidence evidence={first} source={sources.get(first.source)} words={false} />}
      </div>
    </li>
  )
}
