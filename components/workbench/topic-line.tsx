import { Proposition } from '@/components/topics/proposition'
import type { TopicHint, Workbench } from '@/lib/workbench/model'

/** Topics shown beside each other; further ones are folded. */
const SHOWN = 2

/** The likeliest topics with the words they share, and any other folded. None is chosen beforehand. */
export function TopicLine({ bench: { topics, otherTopics, values, problems } }: { bench: Workbench }) {
  const chosen = values.get('topicPick') ?? ''
  const typed = values.get('topic') ?? ''
  const problem = problems.find(({ field }) => field === 'topic')?.message
  const further = [...topics.slice(SHOWN), ...otherTopics]
  const unfolded = typed !== '' || further.some(({ slug }) => slug === chosen) || topics.length === 0
  return (
    <fieldset className="topic-line" aria-describedby={problem ? 'topic-problem' : undefined}>
      <legend>
        Topic <kbd>t</kbd>
      </legend>
      <div className="topic-opts likely">
        {topics.slice(0, SHOWN).map((topic) => (
          <Choice key={topic.slug} topic={topic} chosen={chosen} keyed />
        ))}
      </div>
      {topics.slice(0, SHOWN).map(({ slug, proposition }) => (
        <p key={slug} className="prop">
          <Proposition of={proposition} />
        </p>
      ))}
      {problem && (
        <p className="problem" id="topic-problem">
          {problem}
        </p>
      )}
      <details className="other-topics" open={unfolded}>
        <summary className="link">another topic</summary>
        <div className="entry-field record">
          <label htmlFor="topic">Name of the topic; it takes precedence</label>
          <input
            id="topic"
            name="topic"
            list="names-topic"
            defaultValue={typed}
            autoComplete="off"
            dir="auto"
            data-key="T"
          />
        </div>
        <div className="topic-opts">
          {further.map((topic) => (
            <Choice key={topic.slug} topic={topic} chosen={chosen} keyed={false} />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function Choice({ topic, chosen, keyed }: { topic: TopicHint; chosen: string; keyed: boolean }) {
  const { slug, label, proposition, rule, shared } = topic
  return (
    <label className="option" title={`Counts: ${rule}`}>
      <input
        type="radio"
        name="topicPick"
        value={slug}
        defaultChecked={slug === chosen}
        data-key={keyed ? 't' : undefined}
      />
      <span>
        {label}
        {shared.length > 0 && <small>shares {shared.map((word) => `“${word}”`).join(', ')}</small>}
        {!keyed && (
          <span className="prop">
            <Proposition of={proposition} />
          </span>
        )}
      </span>
    </label>
  )
}
