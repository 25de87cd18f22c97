import fc from 'fast-check'
import { ALL_TOPICS, CELL_CHOICES, type CompareFilter, ROW_CHOICES, ROW_ORDERS } from '@/lib/filter/compare'
import { ROLES, SIDES } from '@/lib/vocabulary'
import { aDay } from '../dates/arbitrary'

const part = fc.string({ unit: fc.constantFrom(...'abcxyz0189'), minLength: 1, maxLength: 8 })
export const aSlug = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-'))
const someSlugs = fc.uniqueArray(aSlug, { maxLength: 6 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

export const aCompareFilter: fc.Arbitrary<CompareFilter> = fc.record({
  actors: someSlugs,
  topics: fc.oneof(someSlugs, fc.constant<string[]>([ALL_TOPICS])),
  theme: maybe(aSlug),
  summit: maybe(aSlug),
  asOf: maybe(aDay),
  against: maybe(aDay),
  role: maybe(fc.constantFrom(...ROLES)),
  side: maybe(fc.constantFrom(...SIDES)),
  stated: fc.boolean(),
  firsthand: fc.boolean(),
  recorded: fc.boolean(),
  rows: fc.constantFrom(...ROW_CHOICES),
  sort: fc.constantFrom(...ROW_ORDERS),
  cells: fc.constantFrom(...CELL_CHOICES),
  transpose: fc.boolean(),
  fromActor: maybe(aSlug),
  fromTopic: maybe(aSlug),
})

/** Values as people and programs write them into addresses: good ones, near misses, and anything at all. */
const aValue = fc.oneof(
  aSlug,
  fc.array(aSlug, { maxLength: 4 }).map((slugs) => slugs.join(', ')),
  aDay,
  fc.constantFrom(
    '',
    ' ',
    ',',
    ',,',
    '1',
    '0',
    'true',
    'all',
    'opposite',
    'analyst',
    'for',
    '__proto__',
    'a,b&c',
    '%',
    '+',
    '%00',
  ),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
)
const NAMES = [
  'actors',
  'topics',
  'theme',
  'summit',
  'asOf',
  'role',
  'side',
  'stated',
  'firsthand',
  'rows',
  'sort',
  'cells',
  'transpose',
]
const OTHERS = ['_rsc', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'Actors', '', 'a b']

/** Any address: known and unknown names, repeated, in any order. */
export const anAddress = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES) }, fc.constantFrom(...OTHERS)), aValue), {
    maxLength: 8,
  })
  .map((pairs) => {
    const search = new URLSearchParams()
    for (const [name, value] of pairs) search.append(name, value)
    return search
  })
