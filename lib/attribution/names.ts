import { isGivenName } from './given-names'
import { isPlace } from './places'
import { isRole, NATIONALITIES, ORGANIZATION_WORDS, TITLES } from './roles'
import { isCapital, type Token } from './tokens'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, SUBJECT_PRONOUNS, TIMES, withoutContraction } from './word-classes'

/** A run of capitalised words, split into what stands before the name and the name itself. */
export type NameRun = { titles: string[]; words: string[]; person: 'yes' | 'maybe' | 'no' }

/** The index after the run of capitalised words that begins at `from`: particles, initials and suffixes included. */
export function endOfRun(tokens: Token[], from: number): number {
  let index = from
  while (index - from < MAX_RUN) {
    const token = tokens[index]
    if (!token) break
    if (isCapital(token) && !(index > from && (isTime(tokens, index) || isHeadlineWord(tokens, index)))) {
      index++
      continue
    }
    if (index === from) break
    if (isRankNumber(tokens, index)) {
      index++
      continue
    }
    const link = endOfLink(tokens, from, index)
    if (link === index) break
    index = link
  }
  return index
}

/** Small words that only headlines write with a capital: "At", "Has", "With". */
export function isHeadlineWord(tokens: Token[], index: number): boolean {
  const { low = '', text = '' } = tokens[index] ?? {}
  if (text.length > 1 && SUBJECT_PRONOUNS.has(withoutContraction(low))) return true
  if (text.length < 2 || PARTICLES.has(low) || (text === text.toUpperCase() && low !== 'has' && low !== 'in'))
    return false
  return (
    (PREPOSITIONS.has(low) && low !== 'of' && low !== 'for' && low !== 'like') ||
    (AUXILIARIES.has(low) && low !== 'will' && low !== 'may') ||
    (CONJUNCTIONS.has(low) && low !== 'and')
  )
}

/** "Air Force 1st Lt. Jane Doe": a number inside a rank. */
function isRankNumber(tokens: Token[], index: number): boolean {
  return /^\d(?:st|nd|rd|th)$/u.test(tokens[index]?.text ?? '') && TITLES.has(tokens[index + 1]?.low ?? '')
}

/** Title and name of a run. Whole organizations keep all their words. */
export function splitRun(tokens: Token[]): NameRun {
  const words = tokens.filter((token) => token.kind === 'word').map((token) => token.text)
  const lows = words.map((word) => word.toLowerCase())
  const last = lows.at(-1) ?? ''
  let cut = 0
  for (let k = lows.length - 2; k >= 0; k--) {
    if (
      !TITLES.has(lows[k] ?? '') &&
      !(isRole(lows[k] ?? '') && (isGivenName(lows[k + 1] ?? '') || (k === 0 && lows.length === 3)))
    )
      continue
    cut = endOfTitle(lows, k)
    break
  }
  if (cut >= lows.length) cut = 0
  if (ORGANIZATION_WORDS.has(last) && !isGivenName(lows[cut] ?? '')) return { titles: [], words, person: 'no' }
  const titles = lows.slice(0, cut)
  const named = words.slice(cut)
  while (named.length > 1 && NATIONALITIES.has((named[0] ?? '').toLowerCase())) {
    if (named.some((word) => ORGANIZATION_WORDS.has(word.toLowerCase()))) break
    titles.push((named.shift() ?? '').toLowerCase())
  }
  const core = named.map((word) => word.toLowerCase()).filter((word) => !SUFFIXES.has(word))
  if (core.some((word) => LINKS.has(word))) return { titles: [], words, person: 'no' }
  const people = core.length === 1 && NATIONALITIES.has((core[0] ?? '').replace(/s$/u, ''))
  if (cut === 0 && (people || isPlace(core.join(' ')) || isAcronym(named)))
    return { titles, words: named, person: 'no' }
  if (cut > 0) return { titles, words: named, person: core.length > 4 ? 'maybe' : 'yes' }
  const organization = core.slice(1).some((word) => ORGANIZATION_WORDS.has(word))
  if (core.length > 1 && isGivenName(core[0] ?? '') && !organization) return { titles, words: named, person: 'yes' }
  return { titles, words: named, person: organization || ORGANIZATION_WORDS.has(core[0] ?? '') ? 'no' : 'maybe' }
}

/** "AP", "CNN": capitals only, and no name that a text in capitals would have. */
function isAcronym(named: string[]): boolean {
  return named.length === 1 && /^\p{Lu}{2,6}$/u.test(named[0] ?? '') && !isGivenName((named[0] ?? '').toLowerCase())
}

/** Weekdays, and months where they stand for a date and not for somebody called April or May. */
export function isTime(tokens: Token[], index: number): boolean {
  const low = tokens[index]?.low ?? ''
  // "Anna May"
  if (
    isCapital(tokens[index]) &&
    /^(?:day|may|june|summer|fall|winter)$/u.test(low) &&
    isGivenName(tokens[index - 1]?.low ?? '')
  )
    return false
  if (!TIMES.has(low)) return false
  if (!MONTH_NAMES.has(low)) return true
  const before = tokens[index - 1]?.low ?? ''
  return tokens[index + 1]?.kind === 'number' || MONTH_BEFORE.has(before)
}

/** Small words inside surnames: van, de, al. */
export function isParticle(low: string): boolean {
  return PARTICLES.has(low)
}

export function isSuffix(low: string): boolean {
  return SUFFIXES.has(low)
}

const MAX_RUN = 12
const SUFFIXES: ReadonlySet<string> = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv'])
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', '&', 'in', 'to', 'the'])
const MONTH_NAMES: ReadonlySet<string> = new Set(['may', 'april', 'june', 'august', 'march', 'january'])
const MONTH_BEFORE: ReadonlySet<string> = new Set(
  'in since by until of last this next late early mid every from through between during'.split(' '),
)
const PARTICLES: ReadonlySet<string> = new Set(
  'de van von der den del della da di du bin ibn al el la le dos das ter y al- ben'.split(' '),
)
/** Heads of names that go on with "of", "for" or "on". */
const OF_HEADS: ReadonlySet<string> = new Set(
  `center centre university department bank institute council committee secretary federation ministry board commission
  agency alliance coalition foundation school college society union league association office bureau court house
  conference chamber speaker director campaign endowment fund academy church embassy museum library city state states
  republic kingdom district prime minister leader chief president chairman group organization people party friends
  americans citizens veterans mothers parents students women doctors institutes centers fellowship order knights
  daughters sons daughter bill declaration treaty duke prince princess bishop archbishop archdiocese diocese`.split(
    /\s+/,
  ),
)

/** Particles between capitals, "of" and the like in names of bodies, and ", Jr." Returns `index` where nothing links. */
function endOfLink(tokens: Token[], from: number, index: number): number {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token || !next) return index
  if (PARTICLES.has(token.low) && (isCapital(next) || (PARTICLES.has(next.low) && isCapital(tokens[index + 2])))) {
    return index + 1
  }
  if (token.text === ',' && SUFFIXES.has(next.low)) return index + 1
  const run = tokens.slice(from, index)
  if (token.text === '&' && isCapital(next)) return index + 1
  if (token.low === 'of' || token.low === 'for' || token.low === 'on' || token.low === 'to') {
    const heads = run.some((word, i) => OF_HEADS.has(word.low) && (i === run.length - 1 || !TITLES.has(word.low)))
    if (!heads || (token.low === 'to' && !/^alliance|campaign|coalition|committee$/u.test(run[0]?.low ?? '')))
      return index
    if (isCapital(next) && !isTime(tokens, index + 1)) return index + 1
    if (next.low === 'the' && isCapital(tokens[index + 2])) return index + 2
  }
  if (token.low === 'and' && isCapital(next) && run.some((word) => LINKS.has(word.low))) {
    // "Center for Media and Public Affairs", but not "Bank of America and Citigroup".
    const after = endOfCapitals(tokens, index + 1)
    if (after - index > 2 && !isGivenName(next.low) && !TITLES.has(next.low)) return index + 1
  }
  return index
}

function endOfCapitals(tokens: Token[], from: number): number {
  let index = from
  while (index < from + MAX_RUN && isCapital(tokens[index])) index++
  return index
}

/** After "Secretary", "of State" belongs to the title too. */
function endOfTitle(lows: string[], index: number): number {
  if (lows[index + 1] !== 'of') return index + 1
  let end = index + 2
  if (lows[end] === 'the') end++
  while (end < lows.length && (DEPARTMENTS.has(lows[end] ?? '') || ORGANIZATION_WORDS.has(lows[end] ?? ''))) end++
  return end
}

const DEPARTMENTS: ReadonlySet<string> = new Set(
  `state defense defence commerce labor labour energy education agriculture transportation health and human services
  homeland security veterans affairs treasury interior war navy army air force housing urban development house commons
  staff staffs education the`.split(/\s+/),
)
