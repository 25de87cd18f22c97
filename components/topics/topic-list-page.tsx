import { CopyLink } from '@/components/controls/copy-link'
import { GuideLink } from '@/components/guide/guide-link'
import { PageFoot } from '@/components/shell/page-foot'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { newHref } from '@/lib/editing/addresses'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import type { TopicsFilter } from '@/lib/filter/topic'
import { isWorded, type SummitRecord } from '@/lib/records/read-model'
import { shownTopics, type ThemeOfTopics } from '@/lib/topics/topic-list'
import { codebookHref, topicsHref } from '@/lib/urls'
import { SummitChoice } from './summit-choice'
import { ThemePart } from './theme-part'

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

/** List of topics by theme, with proposition, spread of stances and verdict. */
export function TopicListPage({ view, search, themes }: Props) {
  const { filter, summits, summit, problems } = view
  const topics = themes.flatMap((theme) => theme.topics)
  const counts = new Map(themes.map((theme) => [theme.slug, theme.topics.length]))
  const shown = shownTopics(themes, filter.theme)
  const part = filter.theme ? `${counts.get(filter.theme) ?? 0} of ` : ''
  const unworded = topics.filter(({ topic }) => !isWorded(topic)).length
  const named = unworded > 0 ? ` and ${countWords(unworded, 'topic')} not worded yet` : ''
  const total = `${countWords(topics.length - unworded, 'proposition')}${named} in ${countWords(themes.length, 'theme')}`
  const day = filter.asOf ? `, as of ${formatDate(filter.asOf)}` : ''
  const scoped = topics.some(({ topic }) => topic.scope === 'summit')
  return (
    <ReadingPage section="topics">
      <div className="titlebar">
        <div>
          <h1>Topics</h1>
          <p className="lede">
            {topics.length === 0 ? 'What there is to take a position on.' : `${part}${total}${day}.`}
          </p>
        </div>
        <div className="actions">
          <a className="btn only-editing" href={newHref('theme')}>
            New theme
          </a>
          <a className="btn only-editing" href={newHref('topic')}>
            New topic
          </a>
          <CopyLink href={topicsHref({ ...filter, summit: summit?.slug })} label="Copy link" />
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => topicsHref() + mendQuery(search, problem, value)} />
      {shown.length === 0 && <NoTopics filter={filter} />}
      {themes.length > 1 && (
        <nav className="meta themes" aria-label="Themes">
          {filter.theme && (
            <a className="link" href={topicsHref({ ...filter, theme: undefined })}>
              All themes
            </a>
          )}
          {themes.map(({ slug, label, topics: own }) => (
            <a
              key={slug}
              className="link"
              href={filter.theme ? topicsHref({ ...filter, theme: slug }) : `#${slug}`}
              aria-current={filter.theme === slug ? 'true' : undefined}
            >
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
      {shown.map((theme) => (
        <ThemePart key={theme.slug} theme={theme} all={counts.get(theme.slug) ?? 0} filter={filter} />
      ))}
      <PageFoot codebook={codebookHref('topic')} />
    </ReadingPage>
  )
}

function NoTopics({ filter }: { filter: TopicsFilter }) {
  return filter.theme ? (
    <div className="empty">
      <p>There is no topic on this theme yet.</p>
      <a className="btn" href={topicsHref({ ...filter, theme: undefined })}>
        Show all themes
      </a>
    </div>
  ) : (
    <div className="empty">
      <p>This library has no topics yet. Load one, or read how a topic is worded.</p>
      <a className="btn" href={codebookHref('topic')}>
        How topics are worded
      </a>
      <GuideLink />
    </div>
  )
}
