import type { Comparison } from '@/lib/comparison/model'
import { ALL_TOPICS, type CompareFilter } from '@/lib/filter/compare'
import { groupBy } from '@/lib/group-by'
import type { TopicRecord } from '@/lib/records/read-model'
import { compareHref } from '@/lib/urls'
import { NameField } from './name-field'
import { moves, OrderedChoice } from './ordered-choice'

/** Above this number, topics are chosen by name or theme instead of from a list. */
const OFFERED = 200

type Props = { filter: CompareFilter; comparison: Comparison | undefined; topics: TopicRecord[] }

export function TopicPanel({ filter, comparison, topics }: Props) {
  const chosen = comparison?.rows.map(({ topic: { slug, label } }) => ({ slug, name: label })) ?? []
  const rest = topics.filter(({ slug }) => !chosen.some((topic) => topic.slug === slug))
  const shared = filter.topics.length === 0 && !filter.theme
  return (
    <div className="columns">
      <fieldset>
        <legend>In the table, in order</legend>
        <p className="hint">
          {shared && 'Chosen for you: the topics on which at least two of these actors are on record. '}
          <a className="link" href={compareHref({ ...filter, topics: [ALL_TOPICS] })}>
            Show all {topics.length}
          </a>
          {!shared && (
            <>
              {' '}
              or{' '}
              <a className="link" href={compareHref({ ...filter, topics: [], theme: undefined })}>
                those at least two speak on
              </a>
            </>
          )}
        </p>
        <OrderedChoice
          field="topics"
          chosen={moves(chosen, (slugs) => compareHref({ ...filter, topics: slugs, sort: 'given' }))}
        />
      </fieldset>
      <fieldset>
        <legend>Add</legend>
        {topics.length > OFFERED && <NameField field="topics" what="topic" count={topics.length} all="/topics" />}
        {[...groupBy(rest, ({ theme }) => theme.slug)].map(([slug, group]) => (
          <div key={slug} className="option-group">
            <p className="loc">
              {group[0]?.theme.label} ·{' '}
              <a className="link" href={compareHref({ ...filter, topics: [], theme: slug })}>
                only this theme
              </a>
            </p>
            {(topics.length > OFFERED ? [] : group).map((topic) => (
              <label key={topic.slug} className="option">
                <input type="checkbox" name="topics" value={topic.slug} />
                <bdi>{topic.label}</bdi>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
    </div>
  )
}
