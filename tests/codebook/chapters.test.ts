import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHAPTERS, DATE_EXAMPLES } from '@/lib/codebook/chapters'
import { parseDate } from '@/lib/dates'
import { MANNERS, SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import {
  ACTOR_KINDS,
  BASES,
  CHECK_RESULTS,
  CLAIM_KINDS,
  EVIDENCE_MODES,
  RESPONSE_KINDS,
  SILENCES,
  STANCES,
  STANDINGS,
} from '@/lib/vocabulary'

const anchors = CHAPTERS.flatMap(({ anchor, terms }) => [anchor, ...terms.map((term) => term.anchor)])

test('every term of the vocabulary has its place', () => {
  const of = (prefix: string, terms: readonly string[]) => terms.map((term) => `${prefix}-${term}`)
  expect(anchors).toEqual(
    expect.arrayContaining([
      ...of('stance', STANCES),
      ...of('basis', BASES),
      ...of('silence', SILENCES),
      ...of('mode', EVIDENCE_MODES),
      ...of('check', CHECK_RESULTS),
      ...of('claim', CLAIM_KINDS),
      ...of('response', RESPONSE_KINDS),
      ...of('standing', STANDINGS),
      ...of('said', MANNERS),
      ...of('outcome', SHOWN_OUTCOMES),
      ...of('actor', ACTOR_KINDS),
    ]),
  )
})

test('an anchor leads to one place', () => {
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([])
})

test('what other pages link to is there', () => {
  const linked = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [
      ...readFileSync(`components/${file}`, 'utf8').matchAll(/codebookHref\('([a-z-]+)'\)|anchor="([a-z-]+)"/g),
    ])
    .map(([, call, attribute]) => call ?? attribute)
  expect(linked.length).toBeGreaterThan(5)
  expect(linked.filter((anchor) => anchor !== 'dates' && !anchors.includes(anchor ?? ''))).toEqual([])
})

test('the dates it explains are dates', () => {
  expect(DATE_EXAMPLES.filter((date) => !parseDate(date))).toEqual([])
})
