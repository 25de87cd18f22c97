import { Proposition } from '@/components/topics/proposition'
import { groupBy } from '@/lib/group-by'
import type { TopicRecord } from '@/lib/records/read-model'
import { topicHref } from '@/lib/urls'

/** The library's topics with their propositions and coding rules. */
export function RulesChapter({ topics }: { topics: TopicRecord[] }) {
  if (topics.length === 0) return null
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  return (
    <section className="part" id="rules">
      <h2>Topics of this library and their rules</h2>
      {[...groupBy(topics, ({ theme }) => theme.slug)].map(([theme, own]) => (
        <div key={theme} className="rules-of">
          <h3>{own[0]?.theme.label}</h3>
          <ul>
            {own.map((topic) => (
              <li key={topic.slug} id={`topic-${topic.slug}`}>
                <h4>
                  <a href={topicHref(topic.slug)}>
                    <bdi>{topic.label}</bdi>
                  </a>
                  <span className="aff">
                    {topic.scope === 'summit' ? 'at a summit' : 'standing'}, wording {topic.wording}
                    {topic.broader && `, part of ${labels.get(topic.broader) ?? topic.broader}`}
                  </span>
                </h4>
                <p className="prop" dir="auto">
                  <Proposition of={topic.proposition} />
                </p>
                <p dir="auto">
                  <b>Counts:</b> {topic.rule.counts}
                </p>
                <p dir="auto">
                  <b>Does not:</b> {topic.rule.excludes}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
