import type { Random } from './random'

const LATIN =
  'the harbor council met for three days and heard pilots on toll gate audit that was due in spring before anybody signed a thing of boats nets tides licences inspectors negotiations timetable delegates envoy captain governor committee statement proposal agreement between during without against possible official maritime fishermen regional conference declaration'.split(
    ' ',
  )
const HYPHENED = 'short-range long-term so-called well-known Quay-Tide 2018-2019 F-16 state-run twenty-five'.split(' ')
const ACCENTED = 'café Müller Léa Søren naïve façade'.split(' ')
const NAMES = ['Mara Quill', 'Orin Vale', 'Anna van der Quay', 'Tobin Reeve', 'Captain Osei']
const KOREAN = '항만 협의회는 사흘 동안 통행료 문제를 논의했다 김하늘은 관문을 닫았다고 말했다 배가 떠났다'.split(' ')

export type Language = 'english' | 'accented' | 'korean'

/** Paragraphs of invented sentences, some with quotations; `language` says which characters there are. */
export function knownText(random: Random, language: Language, { paragraphs = 4, hyphens = true } = {}): string[] {
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: 2 + random.below(3) }, () => sentence(random, language, hyphens)).join(' '),
  )
}

function sentence(random: Random, language: Language, hyphens: boolean): string {
  const words = Array.from({ length: 7 + random.below(14) }, () => word(random, language, hyphens))
  const plain = capitalized(words.join(' '))
  if (language === 'korean') return random.chance(0.4) ? `“${plain}”라고 말했다.` : `${plain}.`
  const kind = random.below(5)
  if (kind === 0) return `“${plain},” said ${random.pick(NAMES)}.`
  if (kind === 1) return `${random.pick(NAMES)} said: “${plain}.”`
  if (kind === 2) return `It won’t ${words.join(' ')} – not before ${2000 + random.below(99)}.`
  return `${plain}.`
}

function word(random: Random, language: Language, hyphens: boolean): string {
  if (language === 'korean') return random.pick(KOREAN)
  if (hyphens && random.chance(0.06)) return random.pick(HYPHENED)
  return language === 'accented' && random.chance(0.1) ? random.pick(ACCENTED) : random.pick(LATIN)
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
