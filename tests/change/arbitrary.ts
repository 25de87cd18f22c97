import fc from 'fast-check'
import type { Statement } from '@/lib/change/statement'
import { parseDate } from '@/lib/dates'
import { BASES, STANCE, STANCES, type Stance } from '@/lib/vocabulary'

let made = 0

/** A first-hand, stated statement of actor `a` on topic `t` at no summit, with whatever matters changed. */
export function aStatement(stance: Stance, statedOn: string, changes: Partial<Statement> = {}): Statement {
  const bounds = parseDate(statedOn)
  if (!bounds) throw new Error(`not a date: ${statedOn}`)
  return {
    id: `p-${++made}`,
    holder: 'a',
    topic: 't',
    summit: null,
    stance,
    conditions: STANCE[stance].conditional ? given('something happens') : null,
    basis: 'stated',
    reportedBy: null,
    outdated: false,
    statedOn,
    statedFrom: bounds.from,
    statedTo: bounds.to,
    ...changes,
  }
}

export const given = (...texts: string[]): Statement['conditions'] => ({
  join: 'all',
  items: texts.map((text) => ({ kind: 'if', text })),
})

/** Close together, of every precision, so that they meet. */
export const DATES = [
  '2019-01-20',
  '2019-01-22',
  '2019-01-22~',
  '2019-01-23',
  '2019-01-30',
  '2019-02-02?',
  '2019-02',
  '2019-02~',
  '2019-02-10',
  '2019-02-20/2019-02-24',
  '../2019-02-22',
  '2019-02-22/..',
  '2019-03-01~',
  '2019-03-05',
  '2019',
]
export const DAYS = ['2019-01-19', '2019-01-22', '2019-01-29', '2019-02-10', '2019-02-23', '2019-03-05', '2019-12-31']

const aTerm = fc.constantFrom('inspectors are aboard', 'Inspectors are aboard.', 'the ports reopen')

export const someStatements: fc.Arbitrary<Statement[]> = fc.array(
  fc
    .record({
      stance: fc.constantFrom(...STANCES),
      statedOn: fc.constantFrom(...DATES),
      holder: fc.constantFrom('a', 'b'),
      summit: fc.constantFrom(null, 'first', 'second'),
      basis: fc.oneof({ weight: 5, arbitrary: fc.constant('stated' as const) }, fc.constantFrom(...BASES)),
      reportedBy: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constant({ slug: 'c', name: 'C' })),
      outdated: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.constant(true)),
      terms: fc.uniqueArray(aTerm, { minLength: 1, maxLength: 2 }),
    })
    .map(({ stance, statedOn, terms, ...changes }) =>
      aStatement(stance, statedOn, { ...changes, conditions: STANCE[stance].conditional ? given(...terms) : null }),
    ),
  { maxLength: 14 },
)
