import { shortCitation } from '@/lib/citations/short-citation'
import { formatDate } from '@/lib/dates'
import { BASIS, STANCE } from '@/lib/vocabulary'
import type { PositionDetail } from './detail'

/**
 * Citation text of a position: actor, date, stance, conditions, proposition, basis and short citations. The coder's
 * summary is left out, so that it is not taken for the actor's words.
 */
export function positionWords({ position, proposition, topic, summit, sources }: PositionDetail): string {
  const { actor, onBehalfOf, stance, conditions, basis, reportedBy, statedOn, evidence } = position
  const terms = conditions?.items.map(({ kind, text }) => `${kind} ${text}`).join(`, ${joint(conditions.join)} `)
  const cited = evidence.flatMap(({ source, locator }) => {
    const record = sources.get(source)
    return record ? [shortCitation(record, locator)] : []
  })
  const at = summit ? `, ${summit.shortName}` : ''
  const subject =
    proposition === null
      ? `${topic.label}, a name that was not worded yet${at}`
      : `“${proposition}” (${topic.label}${at})`
  return [
    `${actor.name}${onBehalfOf ? ` for ${onBehalfOf.name}` : ''}, ${formatDate(statedOn)}`,
    `${STANCE[stance].label.toLowerCase()}${terms ? ` (${terms})` : ''}, on ${subject}`,
    [basis === 'stated' ? undefined : BASIS[basis].label.toLowerCase(), reportedBy && `reported by ${reportedBy.name}`]
      .filter(Boolean)
      .join(', '),
    [...new Set(cited)].join('; '),
  ]
    .filter(Boolean)
    .join('; ')
}

const joint = (join: 'all' | 'any') => (join === 'all' ? 'and' : 'or')
