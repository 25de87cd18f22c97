import { Tally } from '@/components/stance/tally'
import { countWords } from '@/lib/comparison/words'
import { isWorded } from '@/lib/records/read-model'
import type { TopicView } from '@/lib/topics/model'
import { codebookHref, positionsHref } from '@/lib/urls'
import { AsOf } from './as-of'
import { PositionRow } from './position-row'
import { Rule } from './rule'

/** Positions that count, from against to for, with their evidence. */
export function PositionsPart({ view }: { view: TopicView }) {
  const { listed, voices, verdict, topic } = view
  return (
    <section className="part positions" id="positions">
      <div className="parthead">
        <h2>Positions</h2>
        {isWorded(topic) && verdict.kind !== 'silent' && <Tally verdict={verdict} />}
        <div className="note">
          {isWorded(topic) ? 'From against to for' : 'As they were coded on the name'}
          <AsOf view={view} />
        </div>
      </div>
      {listed.length === 0 ? (
        <Nobody view={view} />
      ) : (
        <ol className="list">
          {listed.map((entry) => (
            <PositionRow key={`${entry.occasion.holder.slug} ${entry.position.id}`} entry={entry} view={view} />
          ))}
        </ol>
      )}
      {voices.all > listed.length && listed.length > 0 && (
        <p className="note and-rest">
          The first {listed.length} of {countWords(voices.all, 'position')}.{' '}
          <a className="link" href={positionsHref({ topic: [topic.slug] })}>
            All of them, to search and to filter
          </a>
        </p>
      )}
      <Rule topic={topic} />
    </section>
  )
}

function Nobody({ view: { summit, summits, filter, uncertain } }: { view: TopicView }) {
  const elsewhere = summits.filter(({ voices }) => voices > 0)
  return (
    <p className="no-record">
      Nobody is on record on this topic
      {summit && ` at the ${summit.name}`}
      {filter.asOf && ' by the day asked for'}. {uncertain.length > 0 && 'What is dated only roughly stands below. '}
      {elsewhere.length > 0 &&
        `There are positions on it at the ${elsewhere.map(({ summit }) => summit.name).join(', ')}. `}
      <a className="link" href={codebookHref('position')}>
        What a position is
      </a>
    </p>
  )
}
