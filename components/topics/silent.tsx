import { countWords, nameList } from '@/lib/comparison/words'
import { newHref } from '@/lib/editing/addresses'
import type { NotLookedAt, TopicView } from '@/lib/topics/model'
import { actorHref, codebookHref } from '@/lib/urls'
import { RECORDED_SILENCES, SILENCE } from '@/lib/vocabulary'
import { SilentGroup } from './silent-group'

/** The four silences side by side, with the searches behind them. */
export function Silent({ view }: { view: TopicView }) {
  return (
    <section className="part" id="silent">
      <div className="parthead">
        <h2>Who is silent</h2>
        <p className="note">
          <a
            className="link only-editing"
            href={newHref('absence', { topic: view.topic.slug, ...(view.summit ? { summit: view.summit.slug } : {}) })}
          >
            Record a silence
          </a>{' '}
          <a href={codebookHref('silence')}>
            Silence is not neutrality: none of these counts as mixed or enters an average
          </a>
        </p>
      </div>
      <div className="silents">
        {RECORDED_SILENCES.map((kind) => (
          <SilentGroup
            key={kind}
            kind={kind}
            actors={view.silences[kind]}
            count={view.silent[kind]}
            sources={view.sources}
          />
        ))}
        <NotLooked rest={view.notLookedAt} />
      </div>
    </section>
  )
}

const AMONG = 4

function NotLooked({ rest: { named, total, groups } }: { rest: NotLookedAt }) {
  const among = named.slice(0, AMONG).map(({ name }) => name)
  return (
    <div className="sk">
      <div className="pattern k-not_assessed" aria-hidden="true" />
      <h3>
        {SILENCE.not_assessed.label} {total > 0 && <span>{total}</span>}
      </h3>
      <p className="loc">{SILENCE.not_assessed.meaning}</p>
      {total === 0 ? (
        <p className="muted nobody-here">No one</p>
      ) : (
        <ul>
          <li>
            <b>{countWords(total, 'other actor')}</b>
            {total > AMONG ? (
              <>
                <span className="loc d">Among them {nameList(among)}.</span>
                <details className="and-more">
                  <summary className="link">See all</summary>
                  <Names rest={{ named, total, groups }} />
                </details>
              </>
            ) : (
              <Names rest={{ named, total, groups }} />
            )}
          </li>
        </ul>
      )}
      {groups > 0 && (
        <p className="loc groups">
          {countWords(groups, 'unnamed group')} left out: each belongs to the one source that speaks of it.
        </p>
      )}
    </div>
  )
}

function Names({ rest: { named, total } }: { rest: NotLookedAt }) {
  return (
    <p className="name-run">
      {named.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={actorHref(slug)}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      {total > named.length && (
        <>
          {' '}
          and {total - named.length} more in <a href="/actors">Actors</a>
        </>
      )}
    </p>
  )
}
