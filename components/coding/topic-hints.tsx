import type { TopicHint } from '@/lib/coding/model'

/** The likeliest topics with proposition and rule in sight, and why they are shown. None is chosen beforehand. */
export function TopicHints({ topics, chosen }: { topics: TopicHint[]; chosen: string }) {
  if (topics.length === 0) return null
  return (
    <fieldset className="topic-hints">
      <legend>Likely topics</legend>
      <p className="hint">By the words they share with the passage and its paragraph. Any other is written below.</p>
      {topics.map(({ slug, label, proposition, rule, shared }, at) => (
        <label key={slug} className="option">
          <input
            type="radio"
            name="topicPick"
            value={slug}
            defaultChecked={slug === chosen}
            data-key={at === 0 ? 't' : undefined}
          />
          <span>
            <b>{label}</b> <span className="prop">{proposition}</span>
            <span className="loc">
              Counts: {rule} Shares: {shared.join(', ')}.
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
