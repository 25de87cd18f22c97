import { CopyLink } from '@/components/controls/copy-link'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { Spread } from '@/components/stance/spread'
import { Tally } from '@/components/stance/tally'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { editHref, newHref } from '@/lib/editing/addresses'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import type { TopicsFilter } from '@/lib/filter/topic'
import type { SummitRecord } from '@/lib/records'
import type { ListedTopic, ThemeOfTopics } from '@/lib/topic/topic-list'
import { codebookHref, compareHref, topicHref, topicsHref } from '@/lib/urls'
import { SummitChoice } from './summit-choice'

type Props = {
  view: {
    filter: TopicsFilter
    problems: FilterProblem[]
    summits: SummitRecord[]
    summit: SummitRecord | undefined
  }
  search: URLSearchParams
  themes: ThemeOfTopics[]
}

/** Every topic by theme: its proposition, how the stances spread on it, and what that amounts to. */
export function TopicListPage({ view, search, themes }: Props) {
  const { filter, summits, summit, problems } = view
  const topics = themes.flatMap((theme) => theme.topics)
  const scoped = topics.some(({ topic }) => topic.scope === 'summit')
  return (
    <ReadingPage section="topics">
      <div className="titlebar">
        <div>
          <h1>Topics</h1>
          <p className="lede">
            {topics.length === 0
              ? 'What there is to take a position on.'
              : `${countWords(topics.length, 'proposition')} in ${countWords(themes.length, 'theme')}${filter.asOf ? `, as of ${formatDate(filter.asOf)}` : ''}.`}
          </p>
        </div>
        <div className="actions">
          <a className="btn only-editing" href={newHref('theme')}>
            New theme
          </a>
          <a className="btn only-editing" href={newHref('topic')}>
            New topic
          </a>
          <CopyLink href={topicsHref(filter)} label="Copy link" />
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => topicsHref() + mendQuery(search, problem, value)} />
      {topics.length === 0 && <NoTopics />}
      {themes.length > 1 && (
        <nav className="meta themes" aria-label="Themes">
          {themes.map(({ slug, label, topics: own }) => (
            <a key={slug} className="link" href={`#${slug}`}>
              {label} {own.length}
            </a>
          ))}
        </nav>
      )}
      {scoped && (
        <SummitChoice
          summits={summits.map((entry) => ({ summit: entry, current: entry.slug === summit?.slug }))}
          href={(slug) => topicsHref({ ...filter, summit: slug })}
        />
      )}
      {themes.map((theme) => (
        <Theme key={theme.slug} theme={theme} filter={filter} />
      ))}
      <p className="forms noprint">
        <a className="link push" href={codebookHref('topic')}>
          Codebook
        </a>
      </p>
    </ReadingPage>
  )
}

function Theme({ theme, filter }: { theme: ThemeOfTopics; filter: TopicsFilter }) {
  return (
    <section className="part" id={theme.slug}>
      <div className="parthead">
        <h2>{theme.label}</h2>
        <p className="note noprint">
          <a className="link only-editing" href={editHref('theme', theme.slug)}>
            Rename
          </a>{' '}
          <a className="link only-editing" href={newHref('topic', { theme: theme.slug })}>
            New topic here
          </a>{' '}
          <a className="link" href={compareHref({ theme: theme.slug, summit: filter.summit, asOf: filter.asOf })}>
            Compare on this theme
          </a>
        </p>
      </div>
      <ul className="topic-list">
        {theme.topics.map((listed) => (
          <Row key={listed.topic.slug} listed={listed} filter={filter} />
        ))}
      </ul>
    </section>
  )
}

function Row({
  listed: { topic, wider, verdict, voices, groups },
  filter,
}: {
  listed: ListedTopic
  filter: TopicsFilter
}) {
  const at = topic.scope === 'summit' ? filter : { asOf: filter.asOf }
  return (
    <li>
      <div className="topic-what">
        <h3>
          <a href={topicHref(topic.slug, at)}>
            <bdi>{topic.label}</bdi>
          </a>
        </h3>
        <p className="prop" dir="auto">
          {topic.proposition}
        </p>
        {wider && (
          <p className="loc">
            part of <bdi>{wider}</bdi>
          </p>
        )}
      </div>
      <div className="topic-how">
        {voices > 0 ? (
          <>
            <Spread verdict={verdict} />
            <Tally verdict={verdict} />
          </>
        ) : (
          <span className="muted">Nobody on record</span>
        )}
      </div>
      <p className="loc voices">
        {voices > 0 && countWords(voices, 'voice')}
        {groups > 0 && <span className="groups">{groups} of unnamed groups</span>}
      </p>
    </li>
  )
}

function NoTopics() {
  return (
    <div className="empty">
      <p>This library has no topics yet. Load one, or read how a topic is worded.</p>
      <a className="btn" href={codebookHref('topic')}>
        How topics are worded
      </a>
    </div>
  )
}
