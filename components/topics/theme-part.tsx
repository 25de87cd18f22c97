import { Spread } from '@/components/stance/spread'
import { Tally } from '@/components/stance/tally'
import { countWords } from '@/lib/comparison/words'
import { editHref, newHref } from '@/lib/editing/addresses'
import type { TopicsFilter } from '@/lib/filter/topic'
import { isWorded } from '@/lib/records/read-model'
import type { ListedTopic, ThemeOfTopics } from '@/lib/topics/topic-list'
import { compareHref, topicHref, topicsHref } from '@/lib/urls'
import { Proposition } from './proposition'

type Props = {
  /** The theme with the topics shown. */
  theme: ThemeOfTopics
  /** Number of its topics. */
  all: number
  filter: TopicsFilter
}

/** A theme with its topics, and a link to the rest. */
export function ThemePart({ theme, all, filter }: Props) {
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
      {all > theme.topics.length && (
        <p className="note">
          <a className="link" href={topicsHref({ ...filter, theme: theme.slug })}>
            All {all} topics on {theme.label}
          </a>
        </p>
      )}
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
  const linkFilter = topic.scope === 'summit' ? filter : { asOf: filter.asOf }
  return (
    <li>
      <div className="topic-what">
        <h3>
          <a href={topicHref(topic.slug, linkFilter)}>
            <bdi>{topic.label}</bdi>
          </a>
        </h3>
        <p className="prop" dir="auto">
          <Proposition of={topic.proposition} />
        </p>
        {wider && (
          <p className="loc">
            part of <bdi>{wider}</bdi>
          </p>
        )}
      </div>
      <div className="topic-how">
        {voices > 0 && !isWorded(topic) ? (
          <span className="muted">Counted for no side</span>
        ) : voices > 0 ? (
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
