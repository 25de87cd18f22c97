import { AnswerView } from '@/components/change/answer-view'
import { AnswerMini } from '@/components/change/cell-movement'
import { Glyph } from '@/components/stance/glyphs'
import type { Fate } from '@/lib/change/between'
import { deedWords } from '@/lib/change/cell-words'
import { isChange } from '@/lib/change/changes'
import { daysFrom } from '@/lib/change/statement'
import { passageWords } from '@/lib/change/words'
import { type Between, type ComparedPassage, type Comparison, rowKey, rowLabel } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'
import type { SummitRecord } from '@/lib/records/read-model'
import { actorHref, changeHref, compareHref, topicHref } from '@/lib/urls'
import { DayMenu } from './day-menu'

type Props = { comparison: Comparison; summits: SummitRecord[] }

/** Two days of a comparison: every change with the words on both sides, then what is no change, then other days. */
export function TwoDays({ comparison, summits }: Props) {
  const { between } = comparison
  if (!between) return null
  return (
    <>
      <Changed comparison={comparison} between={between} />
      <div className="two-col">
        {LISTS.map((fate) => (
          <Others key={fate} fate={fate} comparison={comparison} between={between} />
        ))}
      </div>
      <OtherDays comparison={comparison} summits={summits} />
    </>
  )
}

const LISTS = ['first_heard', 'same', 'not_heard', 'uncertain'] as const satisfies Fate[]
const keyOf = ({ actor, row }: ComparedPassage) => `${actor} ${rowKey(row)}`
const nameOf = (slug: string, { actors }: Comparison) => actors.find((actor) => actor.slug === slug)?.name ?? slug

function Changed({ comparison, between }: { comparison: Comparison; between: Between }) {
  const { filter } = comparison
  const changed = between.passages.filter(({ passage }) => isChange(passage))
  const everybody = changeHref({ topics: rowTopics(comparison), against: filter.against, asOf: filter.asOf })
  return (
    <section className="part">
      <div className="parthead">
        <h2>Changed between the two days</h2>
        <p className="note">
          Words on both sides of every change; the same list with every actor is{' '}
          <a className="link" href={everybody}>
            Change
          </a>
        </p>
      </div>
      {changed.length === 0 && <p className="note">Nobody in these rows changed between the two days.</p>}
      <ol className="against">
        {changed.map((one) => (
          <Change key={keyOf(one)} one={one} comparison={comparison} between={between} />
        ))}
      </ol>
    </section>
  )
}

const rowTopics = ({ rows, filter }: Comparison) =>
  filter.rows === 'all' ? [...new Set(rows.map(({ topic }) => topic.slug))] : filter.topics

type ChangeProps = { one: ComparedPassage; comparison: Comparison; between: Between }

function Change({ one: { actor, row, passage }, comparison, between }: ChangeProps) {
  const { before, after, between: middle, course } = passage
  const view = { records: between.records, sources: new Map(between.sources.map((source) => [source.slug, source])) }
  const away = passage.fate === 'away_and_back'
  const asOf = between.asOf ? `As of ${formatDate(between.asOf)}` : 'Latest on record'
  return (
    <li className={away ? 'three' : undefined}>
      <div>
        <a className="who" href={actorHref(actor)}>
          <bdi>{nameOf(actor, comparison)}</bdi>
        </a>
        <a className="t" href={topicHref(row.topic.slug, { summit: row.summit?.slug })}>
          {rowLabel(row)}
        </a>
        <p className="prop">{row.topic.proposition}</p>
        <p className="words">
          <Glyph name={away ? 'swing' : 'from'} /> {passageWords(passage)}
        </p>
      </div>
      {before && <AnswerView answer={before} view={view} head={`As of ${formatDate(between.against)}`} />}
      {away && (
        <div>
          {middle.map((answer) => (
            <AnswerView key={answer.statements[0]?.id} answer={answer} view={view} head="In between" />
          ))}
        </div>
      )}
      {after && <AnswerView answer={after} view={view} head={asOf} />}
      <p className="mid">
        {away && 'Two days alone would call this unchanged. '}
        {!away &&
          middle.map((answer) => (
            <span key={answer.statements[0]?.id}>
              In between: <AnswerMini answer={answer} />.{' '}
            </span>
          ))}
        {course.deeds.map((deed) => `${deedWords(deed)}. `)}
      </p>
    </li>
  )
}

const HEADS: Record<(typeof LISTS)[number], { title: string; note: (count: number, day: string) => string }> = {
  first_heard: { title: 'First heard since', note: (count) => `${count}; no change, nothing stood before` },
  same: { title: 'Said the same again', note: (count) => `${count}; the same answer on both sides` },
  not_heard: { title: 'Not heard since', note: (count) => `${count}; not the same as unchanged` },
  uncertain: { title: 'Date uncertain', note: (_, day) => `May lie on either side of ${day}, and is no change` },
}
/** Lines of a list before the others fold. */
const SHOWN = 6

function Others({
  fate,
  comparison,
  between,
}: {
  fate: (typeof LISTS)[number]
  comparison: Comparison
  between: Between
}) {
  const all = between.passages.filter(({ passage }) => passage.fate === fate)
  if (all.length === 0) return null
  const { title, note } = HEADS[fate]
  const line = (one: ComparedPassage) => <OtherLine key={keyOf(one)} one={one} comparison={comparison} />
  return (
    <section className="part">
      <div className="parthead">
        <h2>{title}</h2>
        <p className="note">{note(all.length, formatDate(between.against))}</p>
      </div>
      <ul className="plain-list">{all.slice(0, SHOWN).map(line)}</ul>
      {all.length > SHOWN && (
        <details className="more-q">
          <summary>
            <span className="link">{all.length - SHOWN} more</span>
          </summary>
          <ul className="plain-list">{all.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </section>
  )
}

function OtherLine({ one: { actor, row, passage }, comparison }: { one: ComparedPassage; comparison: Comparison }) {
  const { before, after, undated, fate } = passage
  const answer = after ?? before
  return (
    <li>
      <b>
        <bdi>{nameOf(actor, comparison)}</bdi>
      </b>{' '}
      on {rowLabel(row)}:{' '}
      {fate === 'uncertain' &&
        undated.map((one) => (
          <span key={one.id}>
            <AnswerMini answer={{ span: { from: one.statedFrom, to: one.statedTo }, statements: [one] }} />
            {'; '}
          </span>
        ))}
      {answer && fate === 'uncertain' && (after ? 'after it ' : 'before it ')}
      {answer && <AnswerMini answer={answer} />}
    </li>
  )
}

/** Menus of the days that exist, and the usual pairs. */
function OtherDays({ comparison: { filter, days = [], rows }, summits }: Props) {
  const inRows = new Set(rows.map(({ summit }) => summit?.slug))
  const [first, last] = [days[0], days.at(-1)]
  const kept = [...new URL(compareHref({ ...filter, against: undefined, asOf: undefined }), 'https://x').searchParams]
  const pairs = [
    ...summits
      .filter(({ slug, dateFrom }) => inRows.has(slug) || days.some((day) => day < dateFrom))
      .map(({ shortName, dateFrom }) => ({
        words: `around ${shortName}`,
        against: daysFrom(dateFrom, -1),
        asOf: undefined,
      })),
    ...(first && last && first < last ? [{ words: 'first day against last', against: first, asOf: last }] : []),
  ]
  return (
    <section className="part noprint">
      <div className="parthead">
        <h2>Other days</h2>
        <p className="note">
          {days.length === 1 ? '1 known day' : `${days.length} known days`} on record in these rows
        </p>
      </div>
      <form className="day-pair" action="/compare" method="get">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DayMenu name="against" label="Against" none="No second day" days={days.slice(0, -1)} chosen={filter.against} />
        <DayMenu name="asOf" label="As of" none="Latest on record" days={days} chosen={filter.asOf} />
        <button type="submit" className="btn">
          Show
        </button>
        <span className="quick">
          {pairs.map(({ words, ...pair }) => (
            <a key={words} className="link" href={compareHref({ ...filter, ...pair })}>
              {words}
            </a>
          ))}
        </span>
      </form>
    </section>
  )
}
