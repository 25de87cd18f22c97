import type { TopicHint } from '@/lib/workbench/model'

type Props = { topics: TopicHint[]; others: TopicHint[]; chosen: string }

/** Likely topics with proposition, rule and shared words; other topics folded. None is preselected. */
export function TopicHints({ topics, others, chosen }: Props) {
  if (topics.length + others.length === 0) return null
  return (
    <fieldset className="topic-hints">
      <legend>Likely topics</legend>
      <p className="hint">
        Ranked by the words they share with the passage and its paragraph. A topic typed in below takes precedence.
      </p>
      {topics.map((topic, index) => (
        <Choice key={topic.slug} topic={topic} chosen={chosen} keyed={index === 0 ? 't' : undefined} />
      ))}
      {others.length > 0 && (
        <details open={others.some(({ slug }) => slug === chosen)}>
          <summary className="link">{topics.length > 0 ? 'Other topics' : 'All topics'}</summary>
          {others.map((topic) => (
            <Choice key={topic.slug} topic={topic} chosen={chosen} keyed={undefined} />
          ))}
        </details>
      )}
    </fieldset>
  )
}

function Choice({ topic, chosen, keyed }: { topic: TopicHint; chosen: string; keyed: string | undefined }) {
  const { slug, label, proposition, rule, shared } = topic
  return (
    <label className="option">
      <input type="radio" name="topicPick" value={slug} defaultChecked={slug === chosen} data-key={keyed} />
      <span>
        <b>{label}</b> <span className="prop">{proposition}</span>
        <span className="loc">
          Counts: {rule}
          {shared.length > 0 && ` Shares: ${shared.join(', ')}.`}
        </span>
      </span>
    </label>
  )
}
