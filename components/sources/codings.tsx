import { countWords, nameList } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { editHref, historyHref } from '@/lib/editing/addresses'
import type { CodingRecord } from '@/lib/sources/read-model'
import { actorHref, sourcePageHref, topicHref } from '@/lib/urls'

type Props = {
  codings: CodingRecord[]
  /** Whether each coding names its source. */
  named?: boolean
}

/** Codings with coder, day and coverage; says whether "nothing recorded" means "nothing found". */
export function Codings({ codings, named = false }: Props) {
  return (
    <ol className="codings">
      {codings.map((coding) => (
        <li key={coding.id} id={coding.id}>
          <p className="by">
            <bdi className="who">{coding.coder}</bdi>
            <span className="aff">
              {formatDate(coding.day)}, codebook {coding.codebook}
              {named && (
                <>
                  , from{' '}
                  <a className="link" href={sourcePageHref(coding.source.slug)}>
                    <bdi>{coding.source.abbreviation}</bdi>, {formatDate(coding.source.issued)}
                  </a>
                </>
              )}
            </span>{' '}
            <a className="link only-editing" href={editHref('coding', coding.id)}>
              Edit<span className="vh"> this coding</span>
            </a>{' '}
            <a className="link" href={historyHref('coding', coding.id)}>
              History<span className="vh"> of this coding</span>
            </a>
          </p>
          <p className="reach">
            <span className={`standing${coding.complete ? '' : ' u'}`}>{coding.complete ? 'Complete' : 'Partial'}</span>{' '}
            {coding.complete
              ? `for ${reach(coding)}: what is not recorded there was looked for and not found`
              : `records from ${reach(coding)}; where it records nothing, nothing follows`}
          </p>
          <Covered coding={coding} />
          {coding.note && (
            <p className="note">
              <bdi>{coding.note}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function reach({ actors, topics, summits }: CodingRecord): string {
  return [
    `${nameList(actors.map(({ name }) => name))} on ${countWords(topics.length, 'topic')}`,
    summits.length > 0 ? `at ${nameList(summits.map(({ name }) => name))}` : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The actors and topics that a coding covers, folded. */
function Covered({ coding: { actors, topics } }: { coding: CodingRecord }) {
  if (topics.length === 0 && actors.length <= 4) return null
  return (
    <details className="covered">
      <summary className="link">Whom and what it covers</summary>
      <dl className="data">
        <div>
          <dt>Actors</dt>
          <dd>
            {actors.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <a href={actorHref(slug)}>
                  <bdi>{name}</bdi>
                </a>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Topics</dt>
          <dd>
            {topics.map(({ slug, label }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <a href={topicHref(slug)}>
                  <bdi>{label}</bdi>
                </a>
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </details>
  )
}
