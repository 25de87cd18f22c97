import { EditLinks } from '@/components/editing/edit-links'
import { countWords } from '@/lib/comparison/words'
import { curlyQuotes } from '@/lib/curly-quotes'
import { formatDate } from '@/lib/dates'
import { STEPS_ON_PAGE } from '@/lib/editing/next-steps'
import type { TopicView } from '@/lib/topics/model'
import { topicHref, topicsHref } from '@/lib/urls'
import { Proposition } from './proposition'
import { SummitChoice } from './summit-choice'
import { TopicActions } from './topic-actions'

/** Head of a topic's page: theme, proposition, wording, rule, broader and narrower topics. */
export function TopicHeading({ view }: { view: TopicView }) {
  const { topic, filter, summits, summit } = view
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={topicsHref()}>Topics</a> / <a href={`${topicsHref()}#${topic.theme.slug}`}>{topic.theme.label}</a>
      </nav>
      <div className="titlebar topic-title">
        <div>
          <p className="eyebrow">{topic.proposition === null ? <Proposition of={null} /> : <bdi>{topic.label}</bdi>}</p>
          <h1 className="prop" dir="auto">
            {curlyQuotes(topic.proposition ?? topic.label)}
          </h1>
          <p className="meta">
            <span>
              {topic.scope === 'standing' ? 'Standing topic' : 'Judged at a summit'}
              {topic.proposition !== null && `, wording ${topic.wording}`}
              {topic.since && ` since ${formatDate(topic.since)}`}
            </span>
            <a className="link" href="#rule">
              What counts, what does not
            </a>
            <span>{voiceWords(view)}</span>
          </p>
          <Neighbours view={view} />
          <EditLinks type="topic" name={topic.slug} next={STEPS_ON_PAGE.topic(topic)} />
        </div>
        <TopicActions view={view} />
      </div>
      <SummitChoice
        summits={summits.map((entry) => ({ ...entry, current: entry.summit.slug === summit?.slug }))}
        href={(slug) => topicHref(topic.slug, { ...filter, summit: slug })}
      />
    </>
  )
}

function voiceWords({ voices, topic }: TopicView): string {
  const of = [
    voices.secondHand > 0 ? `${voices.secondHand} of them second-hand` : undefined,
    voices.groups > 0 ? `${voices.groups} of unnamed groups` : undefined,
    voices.oldWording > 0 ? `${voices.oldWording} on a wording before ${topic.wording}` : undefined,
  ].filter((part) => part !== undefined)
  return voices.all === 0 ? 'Nobody on record' : [countWords(voices.all, 'position'), ...of].join(', ')
}

function Neighbours({ view: { topic, filter } }: { view: TopicView }) {
  const { wider, narrower } = topic
  if (!wider && narrower.length === 0) return null
  const linkFilter = { asOf: filter.asOf }
  return (
    <p className="meta">
      {wider && (
        <span>
          Part of{' '}
          <a className="link" href={topicHref(wider.slug, linkFilter)}>
            <bdi>{wider.label}</bdi>
          </a>
        </span>
      )}
      {narrower.length > 0 && (
        <span>
          Includes{' '}
          {narrower.map(({ slug, label }, place) => (
            <span key={slug}>
              {place > 0 && ', '}
              <a className="link" href={topicHref(slug, linkFilter)}>
                <bdi>{label}</bdi>
              </a>
            </span>
          ))}
        </span>
      )}
      <span>Agreement on a topic and on its part is not two agreements</span>
    </p>
  )
}
