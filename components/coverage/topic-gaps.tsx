import { type Coverage, type TopicGap, VOICES, type Voice } from '@/lib/coverage/model'
import { positionHref, topicHref } from '@/lib/urls'
import { GapPages } from './gap-pages'
import { pageOf } from './pages'

const VOICE_WORDS: Record<Voice, string> = {
  own: 'own words',
  indirect: 'own, inferred or enacted',
  reported: 'second-hand',
  group: 'unnamed group',
}
/** Most marks drawn; more are counted in words. */
const MARKS = 20
/** Most names written beside the marks. */
const NAMED = 4

/** Topics, the least heard first: one mark an actor on record. */
export function TopicGaps({ coverage }: { coverage: Coverage }) {
  const { filter, topics, totals } = coverage
  const { shown, page, pages } = pageOf(topics, filter.show === 'topics' ? filter.page : undefined)
  return (
    <section className="part" id="topics">
      <div className="parthead">
        <h2>{filter.sort === 'name' ? 'Topics' : 'Topics, the least heard first'}</h2>
        <p className="note">One mark an actor on record; each opens the position</p>
      </div>
      <div className="frame">
        <table className="gaps">
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">On record</th>
              <th scope="col">Who</th>
              <th scope="col" className="num">
                Analysts, of {totals.analysts}
              </th>
              <th scope="col" className="num">
                Nothing found
              </th>
              <th scope="col" className="num">
                Not looked at
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((gap) => (
              <Row key={gap.slug} gap={gap} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="key">
        {VOICES.map((voice) => (
          <span key={voice}>
            <span className={`vsq v-${voice}`} aria-hidden="true" /> {VOICE_WORDS[voice]}
          </span>
        ))}
      </p>
      <GapPages filter={filter} show="topics" page={page} pages={pages} fragment="topics" />
    </section>
  )
}

function Row({ gap }: { gap: TopicGap }) {
  const { slug, label, heard, ownAnalysts, nothingFound, notLookedAt } = gap
  return (
    <tr>
      <th scope="row">
        <a className="link" href={topicHref(slug)}>
          <bdi>{label}</bdi>
        </a>
      </th>
      <td>
        {heard.length === 0 && <b>none</b>}
        {heard.length > 0 && heard.length <= MARKS ? (
          <span className="marks">
            {heard.map(({ slug, name, voice, id }) => (
              <a key={slug} href={positionHref(id)} title={`${name}: ${VOICE_WORDS[voice]}`}>
                <span className={`vsq v-${voice}`} aria-hidden="true" />
                <span className="vh">
                  {name}: {VOICE_WORDS[voice]}
                </span>
              </a>
            ))}
          </span>
        ) : (
          VOICES.map((voice) => ({ voice, count: heard.filter((one) => one.voice === voice).length }))
            .filter(({ count }) => count > 0)
            .map(({ voice, count }) => `${count} ${VOICE_WORDS[voice]}`)
            .join(', ')
        )}
      </td>
      <td className="who-list">
        {heard
          .slice(0, NAMED)
          .map(({ name }) => name)
          .join(', ')}
        {heard.length > NAMED && ` and ${heard.length - NAMED} more`}
      </td>
      <td className="num">{ownAnalysts === 0 ? <b>none</b> : ownAnalysts}</td>
      <td className="num">{nothingFound}</td>
      <td className="num">
        {notLookedAt > 0 ? (
          <a className="link" href={`${topicHref(slug)}#silent`}>
            {notLookedAt}
          </a>
        ) : (
          0
        )}
      </td>
    </tr>
  )
}
