import type { DividedTopic } from '@/lib/agreement/model'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { agreementHref, positionsHref, topicHref } from '@/lib/urls'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'

/** Topics shown beside the matrix; the view of topics has all. */
const SHOWN = 16
const HEIGHT = 20
const WIDTH = 30

/** Topics from an even split to none, each with five bars. */
export function DividedTopics({ view }: { view: AgreementPageView }) {
  const all = view.filter.view === 'topics'
  const shown = all ? view.divided : view.divided.slice(0, SHOWN)
  const most = Math.max(1, ...view.divided.flatMap(({ stances }) => STANCES.map((stance) => stances[stance])))
  return (
    <section className="part" id="topics">
      <div className="parthead">
        <h2>Topics that divide</h2>
        <p className="note">From an even split to none; each number opens its positions</p>
      </div>
      <ul className="divide">
        {shown.map((topic) => (
          <Divided key={topic.cell} topic={topic} most={most} />
        ))}
      </ul>
      {shown.length < view.divided.length && (
        <a className="link" href={agreementHref({ ...view.filter, view: 'topics', pair: undefined })}>
          All {view.divided.length} topics
        </a>
      )}
    </section>
  )
}

type Props = { topic: DividedTopic; most: number }

function Divided({ topic, most }: Props) {
  const [slug = '', summit] = topic.cell.split('@')
  const side = (of: 'for' | 'against' | 'mixed') =>
    positionsHref({ topic: [slug], side: [of], ...(summit ? { summit: [summit] } : {}) })
  return (
    <li>
      <a className="t" href={topicHref(slug, summit ? { summit } : {})}>
        <bdi>{topic.label}</bdi>
      </a>
      <Bars stances={topic.stances} most={most} />
      <span className="n">
        <a href={side('against')}>{topic.against} against</a>, <a href={side('for')}>{topic.for} for</a>
        {topic.mixed > 0 && (
          <>
            , <a href={side('mixed')}>{topic.mixed} mixed</a>
          </>
        )}
      </span>
    </li>
  )
}

function Bars({ stances, most }: { stances: Record<Stance, number>; most: number }) {
  const words = STANCES.map((stance) => `${stances[stance]} ${STANCE[stance].label.toLowerCase()}`).join(', ')
  return (
    <svg className="bars" viewBox={`0 0 ${STANCES.length * (WIDTH + 14)} ${HEIGHT + 2}`} role="img" aria-label={words}>
      {STANCES.map((stance, index) => {
        const height = (HEIGHT * stances[stance]) / most
        return (
          <g key={stance} transform={`translate(${index * (WIDTH + 14)} 0)`}>
            <rect className="f-rule" y={HEIGHT} width={WIDTH} height="1.5" />
            <rect className={`bar-${stance}`} y={HEIGHT - height} width={WIDTH} height={height} />
          </g>
        )
      })}
    </svg>
  )
}
