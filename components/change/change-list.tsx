import { StanceChip } from '@/components/stance/stance-chip'
import type { Passage } from '@/lib/change/between'
import { MOVE_KINDS } from '@/lib/change/course'
import { type ChangeView, recordKey } from '@/lib/change/model'
import { FATE, MOVE_KIND, passageWords } from '@/lib/change/words'
import { formatDate } from '@/lib/dates'
import { actorHref, changeHref, positionHref, topicHref } from '@/lib/urls'
import { AnswerView } from './answer-view'

/** The changes of the page under their kinds: what stood before beside what stands after. */
export function ChangeList({ view }: { view: ChangeView }) {
  const { shown, listed, pages } = view.changes
  return (
    <section className="part" id="changes">
      <div className="parthead">
        <h2>{view.filter.fate ? FATE[view.filter.fate].label : 'Every change'}</h2>
        <p className="note">Left what counted before, right what counts after</p>
      </div>
      {listed.length === 0 && <p className="quiet-note">Nothing of this kind in these days.</p>}
      {GROUPS.map(({ id, label, holds }) => {
        const all = listed.filter(holds)
        const here = shown.filter(holds)
        return (
          here.length > 0 && (
            <div key={id}>
              <h3 className="grp-head" id={`kind-${id}`}>
                {label} <span className="n">{all.length}</span>
              </h3>
              <ol className="shifts">
                {here.map((passage) => (
                  <Shift
                    key={`${passage.course.holder} ${passage.course.topic} ${passage.course.summit}`}
                    passage={passage}
                    view={view}
                  />
                ))}
              </ol>
            </div>
          )
        )
      })}
      {pages > 1 && <Pages view={view} />}
    </section>
  )
}

const GROUPS: { id: string; label: string; holds: (passage: Passage) => boolean }[] = [
  ...MOVE_KINDS.map((id) => ({ id, label: MOVE_KIND[id].label, holds: ({ kind }: Passage) => kind === id })),
  ...(['away_and_back', 'same', 'not_heard', 'first_heard', 'uncertain'] as const).map((id) => ({
    id,
    label: FATE[id].label,
    holds: ({ fate }: Passage) => fate === id,
  })),
]

function Shift({ passage, view }: { passage: Passage; view: ChangeView }) {
  const { course, before, after, between } = passage
  const summit = view.summits.find(({ slug }) => slug === course.summit)
  return (
    <li>
      <div>
        <a className="who" href={actorHref(course.holder)}>
          <bdi>{view.actors.get(course.holder)?.name ?? course.holder}</bdi>
        </a>
        <a className="t" href={topicHref(course.topic, summit ? { summit: summit.slug } : {})}>
          <bdi>{view.topics.get(course.topic)?.label ?? course.topic}</bdi>
        </a>
        {summit && (
          <p className="at-summit">
            <bdi>{summit.shortName}</bdi>, {formatDate(summit.date)}
          </p>
        )}
        <p className="words">{passageWords(passage)}</p>
        <Deeds passage={passage} view={view} />
      </div>
      {before ? <AnswerView answer={before} view={view} /> : <p className="none">Nothing on record before</p>}
      <div>
        {between.length > 0 && (
          <div className="between">
            {between.map((answer) => (
              <AnswerView key={answer.statements[0]?.id} answer={answer} view={view} head="In between" />
            ))}
          </div>
        )}
        {after ? <AnswerView answer={after} view={view} /> : <p className="none">Not heard since</p>}
      </div>
    </li>
  )
}

/** What the actor did on the topic, beside the words: seen, and no change. */
function Deeds({ passage: { course }, view }: { passage: Passage; view: ChangeView }) {
  const deeds = course.deeds.flatMap((statement) => view.records.get(recordKey(statement)) ?? [])
  return deeds.map((deed) => (
    <p key={deed.id} className="deed">
      Enacted {formatDate(deed.statedOn)}:{' '}
      <a href={positionHref(deed.id)}>
        <StanceChip stance={deed.stance} />
      </a>{' '}
      A deed stands beside the words and is no change.
    </p>
  ))
}

function Pages({ view: { changes, filter } }: { view: ChangeView }) {
  const page = Number(filter.page ?? 1)
  return (
    <nav className="pager" aria-label="Pages of changes">
      {page > 1 && (
        <a className="btn" href={`${changeHref({ ...filter, page: page > 2 ? String(page - 1) : undefined })}#changes`}>
          Earlier in the list
        </a>
      )}
      <span>
        Page {page} of {changes.pages}
      </span>
      {page < changes.pages && (
        <a className="btn" href={`${changeHref({ ...filter, page: String(page + 1) })}#changes`}>
          Further in the list
        </a>
      )}
    </nav>
  )
}
