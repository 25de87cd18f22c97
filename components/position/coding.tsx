import { countWords, nameList } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { PositionDetail } from '@/lib/position/model'
import { codebookHref, sourcePageHref } from '@/lib/urls'

/** The pass over a source that the record belongs to: by whom, when, and for whom it is complete. */
export function Coding({ detail: { coding, sources, position } }: { detail: PositionDetail }) {
  const source = sources.get(coding.source)
  const covers = coding.actors.some(({ slug }) => slug === position.actor.slug)
  const actors = nameList(coding.actors.map(({ name }) => name))
  const topics = countWords(coding.topics.length, 'topic')
  return (
    <section className="coded">
      <h2>
        <a href={codebookHref('coding')}>How it was coded</a>
      </h2>
      <p>
        By <bdi>{coding.coder}</bdi>, {formatDate(coding.day)}, after codebook {coding.codebook}
        {source && (
          <>
            , from{' '}
            <a className="link" href={sourcePageHref(source.slug)}>
              <bdi>{source.container ?? source.title}</bdi>, {formatDate(source.issued)}
            </a>
          </>
        )}
        .
      </p>
      <p>
        {coding.complete ? (
          <>
            Complete for <bdi>{actors}</bdi> on {topics}: where nothing is coded for them, nothing was found.
            {!covers && (
              <>
                {' '}
                <bdi>{position.actor.name}</bdi> is not among them and is coded only where the source gives their words
                or acts.
              </>
            )}
          </>
        ) : (
          'Not complete: where nothing is coded, nobody may have looked.'
        )}
      </p>
      {coding.note && (
        <p className="muted" dir="auto">
          {coding.note}
        </p>
      )}
    </section>
  )
}
