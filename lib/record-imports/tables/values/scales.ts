import type { Meaning } from './meaning'

/** A scale of numbers, with the readings there are of it. `chosen` is undefined where nobody but its maker knows. */
export type Scale = {
  id: string
  says: string
  readings: { value: string; label: string; of: ReadonlyMap<string, Meaning> }[]
  chosen: string | undefined
}

/**
 * The scale to which the numbers among some answers belong; undefined where they are none that is known. Codes for
 * "missing" such as 99 and −9 belong to no scale.
 *
 * @param keys the answers, as `answerKey` makes them
 * @param header words of the column, which may say which end is which
 */
export function scaleOf(keys: readonly string[], header: string): Scale | undefined {
  const numbers = [...new Set(keys.filter((key) => /^-?\d+$/.test(key)).map(Number))].filter(
    (one) => Math.abs(one) <= 10,
  )
  if (numbers.length === 0) return undefined
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  if (low >= -1 && high <= 1 && low === -1) return SIGNED_THREE
  if (low >= -2 && low < 0 && high <= 2) return SIGNED_FIVE
  if (low === 0 && high <= 1) return YES_NO
  if (low >= -3 && low < 0 && high <= 3) return signed(3)
  if (low >= 1 && high <= 10) return ranked(high <= 3 ? 3 : high <= 4 ? 4 : high <= 5 ? 5 : high <= 7 ? 7 : 10, header)
  if (low === 0 && high > 1) return undefined
  return undefined
}

/** As voting-advice sites code a thesis. */
const SIGNED_THREE: Scale = {
  id: 'scale:-1..1',
  says: 'Answers are −1, 0 and 1.',
  readings: [
    {
      value: 'signed',
      label: '1 is for, 0 mixed, −1 against',
      of: meanings({ '1': 'supports', '0': 'mixed', '-1': 'opposes' }),
    },
    {
      value: 'silent',
      label: '1 is for, −1 against, 0 is no answer',
      of: meanings({ '1': 'supports', '0': 'declined', '-1': 'opposes' }),
    },
  ],
  chosen: 'signed',
}

/** The codebook’s scores are −2 to 2, and ±1 are its two conditional stances. A scale that only looks so names no condition. */
const SIGNED_FIVE: Scale = {
  id: 'scale:-2..2',
  says: 'Answers are −2 to 2. In the codebook ±1 hang on a condition, and a scale names none.',
  readings: [
    { value: 'plain', label: '1 and 2 are for, −1 and −2 against, without a condition', of: bySign(2) },
    {
      value: 'codebook',
      label: 'The codebook’s scores: ±1 with the condition of a column, and refused without one',
      of: meanings({ '-2': 'opposes', '-1': 'opposes_unless', '0': 'mixed', '1': 'supports_if', '2': 'supports' }),
    },
    {
      value: 'ends',
      label: 'Only −2, 0 and 2; ±1 are refused',
      of: meanings({ '-2': 'opposes', '-1': 'leave_out', '0': 'mixed', '1': 'leave_out', '2': 'supports' }),
    },
  ],
  chosen: undefined,
}

const YES_NO: Scale = {
  id: 'scale:0..1',
  says: 'Answers are 0 and 1.',
  readings: [
    { value: 'yes', label: '1 is for, 0 against', of: meanings({ '1': 'supports', '0': 'opposes' }) },
    { value: 'ticked', label: '1 is for, 0 says nothing', of: meanings({ '1': 'supports', '0': 'nothing' }) },
    { value: 'turned', label: '0 is for, 1 against', of: meanings({ '1': 'opposes', '0': 'supports' }) },
  ],
  chosen: undefined,
}

function signed(ends: number): Scale {
  const reading = { value: 'signed', label: 'Above 0 is for, below 0 against, 0 mixed', of: bySign(ends) }
  return {
    id: `scale:-${ends}..${ends}`,
    says: `Answers are −${ends} to ${ends}.`,
    readings: [reading],
    chosen: 'signed',
  }
}

/** From one end to the other: only the header can say which is which. */
function ranked(high: number, header: string): Scale {
  const chosen = directionIn(header, high)
  return {
    id: `scale:1..${high}`,
    says: `Answers are 1 to ${high}${chosen ? '; the header says which end agrees.' : ', and the file does not say which end agrees.'}`,
    readings: [
      { value: 'up', label: `${high} agrees most, 1 least`, of: byRank(high, false) },
      { value: 'down', label: `1 agrees most, ${high} least`, of: byRank(high, true) },
    ],
    chosen,
  }
}

/** "(1 = strongly disagree, 5 = strongly agree)" says which end agrees. */
function directionIn(header: string, high: number): string | undefined {
  const text = header.toLowerCase()
  const at = (number: number) => new RegExp(`(?:^|[^\\d])${number}\\s*[=:–-]\\s*([^,;)0-9]+)`).exec(text)?.[1] ?? ''
  const sides = [at(1), at(high)].map((words) =>
    /disagree|oppose|against|nicht|ablehn|dagegen|oneens|contre|pas d|desacuerdo|no\b|반대/.test(words)
      ? 'against'
      : /agree|support|favou?r|stimme|dafür|zustimm|eens|pour|d’accord|d'accord|acuerdo|yes|찬성/.test(words)
        ? 'for'
        : undefined,
  )
  if (sides[0] === 'against' && sides[1] !== 'against') return 'up'
  if (sides[1] === 'against' && sides[0] !== 'against') return 'down'
  if (sides[1] === 'for' && sides[0] !== 'for') return 'up'
  return sides[0] === 'for' && sides[1] !== 'for' ? 'down' : undefined
}

function byRank(high: number, turned: boolean): ReadonlyMap<string, Meaning> {
  const middle = (high + 1) / 2
  return new Map(
    Array.from({ length: high }, (_, index) => {
      const rank = turned ? high - index : index + 1
      return [String(index + 1), rank > middle ? 'supports' : rank < middle ? 'opposes' : 'mixed'] as const
    }),
  )
}

function bySign(ends: number): ReadonlyMap<string, Meaning> {
  return new Map(
    Array.from({ length: ends * 2 + 1 }, (_, index) => {
      const number = index - ends
      return [String(number), number > 0 ? 'supports' : number < 0 ? 'opposes' : 'mixed'] as const
    }),
  )
}

function meanings(of: Record<string, Meaning>): ReadonlyMap<string, Meaning> {
  return new Map(Object.entries(of))
}
