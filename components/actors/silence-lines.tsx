import { Fragment } from 'react'
import { Evidence, ShortCitation } from '@/components/evidence/evidence'
import { SilenceMark } from '@/components/stance/silence-mark'
import { sentence } from '@/lib/actors/actor-words'
import type { ActorProfile, ProfileTheme, SilentTopic } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import { topicHref } from '@/lib/urls'
import type { LineContext } from './evidence-links'

/** Most topics per kind and theme shown with quotations, and most topics named. */
const MOST_WORDED = 30
const MOST_NAMED = 100

type Props = { silence: ProfileTheme['silences'][number]; context: LineContext }

/** One kind of silence in one theme with its topics; uncodable words and refusals are quoted. */
export function SilenceLine({ silence: { kind, topics }, context }: Props) {
  const worded = topics.filter(({ looked }) => looked.some(({ evidence }) => evidence.length > 0))
  const plain = topics.filter((topic) => !worded.includes(topic))
  const unquoted = worded.slice(MOST_WORDED)
  return (
    <li className="pline no">
      <div className="pline-row">
        <div className="st">
          <SilenceMark silence={kind} />
        </div>
        <div className="what">
          {plain.length > 0 && (
            <p>
              <TopicNames topics={plain} />
              <Looked topics={plain} context={context} />
            </p>
          )}
          {worded.slice(0, MOST_WORDED).map((silent) => (
            <Worded key={`${silent.topic.slug} ${silent.summit?.slug}`} silent={silent} context={context} />
          ))}
          {unquoted.length > 0 && (
            <p>
              Quoted on the topics’ own pages: <TopicNames topics={unquoted} />
            </p>
          )}
        </div>
      </div>
    </li>
  )
}

/** Themes on which nobody has looked for this actor's words. */
export function Untouched({ themes, alone }: { themes: ActorProfile['untouched']; alone: boolean }) {
  if (themes.length === 0) return null
  return (
    <div className="ptheme">
      <h3>
        {alone ? 'By theme' : 'Other themes'} <span>nothing on record</span>
      </h3>
      <ul className="plist untouched">
        <li className="pline no">
          <div className="pline-row">
            <div className="st">
              <SilenceMark silence="not_assessed" />
            </div>
            <div className="what">
              {themes.map(({ theme, topics }) => (
                <p key={theme.slug}>
                  <b>{theme.label}</b>{' '}
                  <TopicNames topics={topics.map((topic) => ({ topic, summit: undefined, looked: [] }))} />
                </p>
              ))}
            </div>
          </div>
        </li>
      </ul>
    </div>
  )
}

function TopicNames({ topics }: { topics: SilentTopic[] }) {
  const named = topics.slice(0, MOST_NAMED)
  return (
    <>
      {named.map(({ topic, summit }, index) => (
        <Fragment key={`${topic.slug} ${summit?.slug}`}>
          {index > 0 && ', '}
          <a href={topicHref(topic.slug)}>{topic.label}</a>
          {summit && ` at ${summit.shortName}`}
        </Fragment>
      ))}
      {topics.length > named.length && ` and ${countWords(topics.length - named.length, 'more topic')}`}
    </>
  )
}

/** Sources that were read, unless the part's head names the only one, and coders' notes. */
function Looked({ topics, context }: { topics: SilentTopic[]; context: LineContext }) {
  const looked = topics.flatMap((topic) => topic.looked)
  const sources = [...new Set(looked.map(({ source }) => source))]
  const notes = [...new Set(looked.flatMap(({ note }) => (note ? [note] : [])))]
  const [first] = sources
  const source = first === undefined ? undefined : context.sources.get(first)
  const said = sources.length > 0 && !(sources.length === 1 && first === context.only)
  if (!said && notes.length === 0) return null
  return (
    <span className="looked">
      {said && 'Looked in '}
      {said &&
        (sources.length === 1 && source ? <ShortCitation source={source} /> : countWords(sources.length, 'source'))}
      {said && '. '}
      {notes.length > 0 && (
        <>
          Note: <bdi>{notes.map(sentence).join(' ')}</bdi>
        </>
      )}
    </span>
  )
}

function Worded({ silent, context }: { silent: SilentTopic; context: LineContext }) {
  return (
    <div className="worded">
      <TopicNames topics={[silent]} />
      {silent.looked.map(({ evidence, note }) =>
        evidence.map((quotation) => (
          <Fragment key={quotation.id}>
            <Evidence evidence={quotation} source={context.sources.get(quotation.source)} />
            {note && (
              <p className="looked">
                Note: <bdi>{sentence(note)}</bdi>
              </p>
            )}
          </Fragment>
        )),
      )}
    </div>
  )
}
