import { formatDate, isSingleDay } from '@/lib/dates'
import type { ActorRecord } from '@/lib/records/read-model'
import { STANCE } from '@/lib/vocabulary'
import type { ProfileLine } from './model'
import type { EarlierPosition } from './read-model'

/** "2 earlier, last mixed on 3 May 2018". `earlier` may hold only the latest; `behind` has the full counts. */
export function earlierWords(earlier: EarlierPosition[], behind = countBehind(earlier)): string {
  const last = earlier.find(({ outranked }) => !outranked)
  const weaker = behind.outranked
  return [
    last && `${behind.superseded} earlier, last ${STANCE[last.stance].label.toLowerCase()} ${onDate(last.statedOn)}`,
    weaker > 0 && `${weaker} inferred, enacted or second-hand, outweighed by first-hand words`,
  ]
    .filter(Boolean)
    .join('; ')
}

function countBehind(earlier: EarlierPosition[]): ProfileLine['behind'] {
  const superseded = earlier.filter(({ outranked }) => !outranked).length
  return { superseded, outranked: earlier.length - superseded }
}

/** A date with its preposition: "on 3 May 2018", "in May 2018", "by 22 Jan 2019", "c. 22 Jan 2019". */
export function onDate(date: string): string {
  const words = formatDate(date)
  if (date.includes('/')) return /^(by|since) /.test(words) ? words : `between ${words.replace(' – ', ' and ')}`
  if (/[~?%]$/.test(date)) return words
  return isSingleDay(date) ? `on ${words}` : `in ${words}`
}

/** Adds a full stop unless the text ends in a sentence mark. */
export function sentence(text: string): string {
  return /[.!?…。؟][”"’')\]]*$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`
}

/** Explains an unnamed group by the quantifier of its source: “some”. */
export function quantifierWords({ quantifier }: Pick<ActorRecord, 'quantifier'>): string {
  return quantifier ? `An unnamed group, “${quantifier}” in the source’s words` : 'An unnamed group'
}
