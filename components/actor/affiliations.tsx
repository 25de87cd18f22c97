import type { ReactNode } from 'react'
import { buildLanes, type Lane, type Lanes } from '@/lib/actor/lanes'
import type { ActorProfile, Membership } from '@/lib/actor/model'
import { affiliationWords } from '@/lib/actor/words'
import { countWords } from '@/lib/comparison/words'
import type { AffiliationRecord } from '@/lib/records'
import { ActorLink, Name } from './name'

/** From this share of the lane on, words end with their bar instead of beginning with it. */
const TEXT_BEFORE = 60

/** Where a person worked and works, or who works for an organization, over time as far as sources tell it. */
export function Affiliations({ profile }: { profile: ActorProfile }) {
  const { actor, people, until } = profile
  if (actor.affiliations.length + people.length === 0) return null
  return (
    <>
      {actor.affiliations.length > 0 && (
        <LanePart title="Affiliations" lanes={buildLanes(actor.affiliations, until)} label={affiliationLabel} />
      )}
      {people.length > 0 && <LanePart title="People" lanes={buildLanes(people, until)} label={memberLabel} />}
    </>
  )
}

function affiliationLabel(affiliation: AffiliationRecord) {
  const { actor, organization } = affiliation
  return (
    <>
      <b className="who">
        {actor ? <ActorLink actor={{ slug: actor, name: organization }} /> : <Name>{organization}</Name>}
      </b>
      <bdi>{affiliationWords(affiliation)}</bdi>
    </>
  )
}

function memberLabel(membership: Membership) {
  const { member, positions, onBehalf } = membership
  return (
    <>
      <b className="who">
        <ActorLink actor={member} />
      </b>
      <bdi>
        {[
          affiliationWords(membership),
          positions > 0 && countWords(positions, 'position'),
          onBehalf > 0 && (onBehalf === positions ? 'on its behalf' : `${onBehalf} on its behalf`),
        ]
          .filter(Boolean)
          .join(', ')}
      </bdi>
    </>
  )
}

type PartProps<T> = { title: string; lanes: Lanes<T>; label: (spell: T) => ReactNode }

function LanePart<T>({ title, lanes: { lanes, ticks, now }, label }: PartProps<T>) {
  const undated = lanes.some(({ start, end }) => start[0] < start[1] || end[0] < end[1])
  return (
    <section className="part affiliations">
      <div className="parthead">
        <h2>{title}</h2>
        <span className="note">
          As the sources give them{undated && '; faded where no exact date is given'}
          {now && '; dashed: the last day on record'}
        </span>
      </div>
      <ul className="lanes">
        {lanes.map((lane, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: affiliations have no name of their own, and the list is static
          <li key={at}>
            <div className="lane-label">
              {label(lane.spell)}
              <span className="vh">, {lane.words}</span>
            </div>
            <svg className="lane" aria-hidden="true">
              <Ticks ticks={ticks} />
              <Bar lane={lane} id={`${title.toLowerCase()}-${at}`} />
              {now && <line className="lane-now" x1={`${now.x}%`} x2={`${now.x}%`} y1="0" y2="100%" />}
            </svg>
          </li>
        ))}
        <li className="axis" aria-hidden="true">
          <div />
          <svg className="lane" aria-hidden="true">
            {ticks.length === 0 && (
              <text x="3%" y="15">
                earlier
              </text>
            )}
            {ticks
              .filter(({ x }) => !now || Math.abs(x - now.x) > 9)
              .map(({ x, label: year }) => (
                <text key={year} x={`${x}%`} y="15" textAnchor="middle">
                  {year}
                </text>
              ))}
            {now && (
              <text className="lane-day" x={`${now.x}%`} y="15" textAnchor="middle">
                {now.label}
              </text>
            )}
          </svg>
        </li>
      </ul>
    </section>
  )
}

/** Fading in, certain, fading out; below it the words, which stay within the lane. */
function Bar({ lane: { start, end, at, ended, words }, id }: { lane: Lane<unknown>; id: string }) {
  const stop = ended ? 'stop-past' : 'stop-held'
  const [from, to] = [start[0], Math.max(end[1], start[1])]
  const offset = (x: number) => (to > from ? (x - from) / (to - from) : 0)
  const atEnd = at > TEXT_BEFORE
  return (
    <>
      <linearGradient id={id}>
        {start[0] < start[1] && <stop className={stop} offset="0" stopOpacity="0" />}
        <stop className={stop} offset={offset(start[1])} />
        <stop className={stop} offset={offset(Math.max(end[0], start[1]))} />
        {end[0] < end[1] && <stop className={stop} offset="1" stopOpacity="0" />}
      </linearGradient>
      <rect x={`${from}%`} width={`${Math.max(to - from, 0.4)}%`} y="12" height="10" fill={`url(#${id})`} />
      <text x={`${atEnd ? to : at}%`} dx={atEnd ? -6 : 0} y="39" textAnchor={atEnd ? 'end' : 'start'}>
        {words}
      </text>
    </>
  )
}

function Ticks({ ticks }: { ticks: Lanes<unknown>['ticks'] }) {
  return ticks.map(({ x, label }) => (
    <line key={label} className="lane-tick" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
  ))
}
