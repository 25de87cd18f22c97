import { groupDigits } from '@/lib/comparison/words'
import { topicFill } from '@/lib/coverage/gaps'
import { VOICES, type Voice } from '@/lib/coverage/model'
import type { CoveragePageView, ShownTopicGap } from '@/lib/coverage/page-model'
import { positionHref, topicHref } from '@/lib/urls'
import { GapPages } from './gap-pages'

const VOICE_WORDS: Record<Voice, string> = {
  own: 'own words',
  indirect: 'own, inferred or enacted',
  reported: 'second-hand',
  group: 'unnamed group',
}

/** Topics, the least heard first: one mark an actor on record. */
export function TopicGaps({ coverage }: { coverage: CoveragePageView }) {
  const { filter, topics, totals } = coverage
  const { rows, page, pages } = topics
  return (
    <section className="part" id="topics">
      <div className="parthead">
        <h2>{filter.sort === 'name' ? 'Topics' : 'Topics, the least heard first'}</h2>
        <p className="note">One mark an actor on record; each opens the position</p>
      </div>
      <div className="frame">
        <table className="gaps stacked">
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
              <th scope="col">What would fill it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((gap) => (
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

function Row({ gap }: { gap: ShownTopicGap }) {
  const { slug, label, heard, voices, names, more, ownAnalysts, nothingFound, notLookedAt } = gap
  return (
    <tr>
      <th scope="row">
        <a className="link" href={topicHref(slug)}>
          <bdi>{label}</bdi>
        </a>
      </th>
      <td data-label="On record">
        {voices.length === 0 && <b>none</b>}
        {heard.length > 0 ? (
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
          voices.map(({ voice, count }) => `${groupDigits(count)} ${VOICE_WORDS[voice]}`).join(', ')
        )}
      </td>
      <td className="who-list">
        {names.join(', ')}
        {more > 0 && ` and ${groupDigits(more)} more`}
      </td>
      <td className="num" data-label="Analysts">
        {ownAnalysts === 0 ? <b>none</b> : groupDigits(ownAnalysts)}
      </td>
      <td className="num" data-label="Nothing found">
        {groupDigits(nothingFound)}
      </td>
      <td className="num" data-label="Not looked at">
        {groupDigits(notLookedAt)}
      </td>
      <td>
        {notLookedAt > 0 ? (
          <a className="link" href={`${topicHref(slug)}#silent`}>
            {topicFill(gap)}
          </a>
        ) : (
          topicFill(gap)
        )}
      </td>
    </tr>
  )
}
