import { Glyph } from '@/components/stance/glyphs'
import { affiliationAt } from '@/lib/affiliation'
import type { ActorRecord } from '@/lib/records/read-model'
import type { History } from '@/lib/topics/history'
import { historyWords } from '@/lib/topics/history-words'
import type { Timeline } from '@/lib/topics/timeline'
import { actorHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { HistoryPlot } from './history-plot'

type Props = { history: History; timeline: Timeline; actor: ActorRecord | undefined }

/** Most stances named in the caption; longer histories show the last ones. */
const STANCES_NAMED = 3

/** One actor's history: caption in words and plot. */
export function HistoryFigure({ history, timeline, actor }: Props) {
  const { holder, stances } = history
  const named = stances.length > 1 ? stances.slice(-STANCES_NAMED) : []
  const affiliation = actor && affiliationAt(actor, history.occasions.at(-1)?.statedTo)
  return (
    <figure>
      <figcaption>
        <a className="who" href={actorHref(holder.slug)}>
          <bdi>{holder.name}</bdi>
        </a>
        {affiliation && (
          <span className="aff">
            <bdi>{affiliation}</bdi>
          </span>
        )}
        <span className="move">
          {stances.length > named.length && named.length > 0 && '… → '}
          {named.map((stance, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stance may repeat, so only its index is unique
            <span key={index}>
              {index > 0 && ' → '}
              <span className={`c-${stance}`}>
                <Glyph name={stance} />
              </span>
              {index === named.length - 1 ? <b>{STANCE[stance].label}</b> : STANCE[stance].label}
            </span>
          ))}
          {named.length > 0 && ', '}
          {historyWords(history)}
        </span>
      </figcaption>
      <HistoryPlot history={history} timeline={timeline} />
    </figure>
  )
}
