import type { TopicChanges } from '@/lib/change/changes'
import type { ChangeView } from '@/lib/change/model'
import { changeHref } from '@/lib/urls'
import { STANCES } from '@/lib/vocabulary'

/** Most topics with arrows; the others are summed up in one row. */
const DRAWN = 12
/** Most arrows of one topic; more are only counted. */
const MOST_ARROWS = 6

/** Changes by topic: one arrow for each kind of change on the five stances, and how many went which way. */
export function ByTopic({ view }: { view: ChangeView }) {
  const { changes, filter, topics } = view
  const moved = changes.topics.filter(({ arrows }) => arrows.length > 0).toSorted((a, b) => movesOf(b) - movesOf(a))
  const drawn = moved.slice(0, DRAWN)
  const others = changes.topics.filter((topic) => !drawn.includes(topic))
  return (
    <section className="part">
      <div className="parthead">
        <h2>By topic</h2>
        <p className="note">One arrow a change, from against to for</p>
      </div>
      <table className="bytopic">
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col" className="arrows">
              Against → for
            </th>
            <th scope="col" className="n">
              On record twice
            </th>
            <th scope="col" className="n">
              Toward for
            </th>
            <th scope="col" className="n">
              Toward against
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((topic) => (
            <tr key={topic.topic}>
              <th scope="row">
                <a href={changeHref({ ...filter, topics: [topic.topic], theme: undefined, page: undefined })}>
                  <bdi>{topics.get(topic.topic)?.label ?? topic.topic}</bdi>
                </a>
              </th>
              <td className="arrows">
                <Arrows topic={topic} />
              </td>
              <td className="n">{topic.both}</td>
              <Toward count={topic.toward.for} />
              <Toward count={topic.toward.against} />
            </tr>
          ))}
          {others.length > 0 && (
            <tr>
              <th scope="row">{others.length === 1 ? '1 other topic' : `${others.length} other topics`}</th>
              <td className="arrows" />
              <td className="n">{others.reduce((sum, { both }) => sum + both, 0)}</td>
              <Toward count={0} />
              <Toward count={0} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

const movesOf = ({ arrows }: TopicChanges) => arrows.reduce((sum, { count }) => sum + count, 0)

const Toward = ({ count }: { count: number }) => (
  <td className={count === 0 ? 'n z' : 'n'}>{count === 0 ? '–' : count}</td>
)

const STOP = 32
const LINE = 7
const x = (stance: (typeof STANCES)[number]) => 11 + STANCES.indexOf(stance) * STOP

function Arrows({ topic: { arrows, toward } }: { topic: TopicChanges }) {
  if (arrows.length > MOST_ARROWS) return <span>{toward.for + toward.against + toward.conditions} changes</span>
  const height = Math.max(26, arrows.length * LINE + 12)
  return (
    <svg viewBox={`0 0 150 ${height}`} height={height} aria-hidden="true">
      {STANCES.map((stance) => (
        <circle key={stance} className="stop" cx={x(stance)} cy={height / 2} r="1.5" />
      ))}
      {arrows.map(({ from, to }, index) => (
        <Arrow key={`${from} ${to}`} from={x(from)} to={x(to)} y={10 + index * LINE} />
      ))}
    </svg>
  )
}

function Arrow({ from, to, y }: { from: number; to: number; y: number }) {
  if (from === to) return <circle className="arrow" cx={from} cy={y} r="3.5" />
  const back = to > from ? -5 : 5
  return (
    <>
      <line className="arrow" x1={from} x2={to + back} y1={y} y2={y} />
      <path className="arrow-head" d={`M${to} ${y}l${back} -3v6z`} />
    </>
  )
}
