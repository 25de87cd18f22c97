import { describe, expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

function speakersOf(text: string): (string | undefined)[] {
  return suggestQuotes(text).map(({ speaker }) => speaker)
}

describe('passages without a cue of their own', () => {
  it('go on with the speaker of the passage before', () => {
    expect(speakersOf('“One,” said Ana Ruiz, a lawyer. “Two. And three.”')).toEqual(['Ana Ruiz', 'Ana Ruiz'])
    expect(speakersOf('“One,” joked Rep. Tom Vance. The crowd laughed. “Two is more.”')).toEqual([
      'Tom Vance',
      'Tom Vance',
    ])
  })

  it('belong to whom the sentence before reports, also across the paragraph', () => {
    expect(speakersOf('Ana Ruiz said that the case was closed.\n\n“There is nothing left to say.”')).toEqual([
      'Ana Ruiz',
    ])
  })

  it('belong to whom a colon hands over to', () => {
    const text = 'On July 6 Paul Sand made the following comment:\n\n“There is nothing left to say.”'
    expect(speakersOf(text)).toEqual(['Paul Sand'])
    const by = 'Look at how the site rated this statement by Paul Sand on Monday:\n\n“There is nothing left to say.”'
    expect(speakersOf(by)).toEqual(['Paul Sand'])
  })

  it('run over paragraph ends, forward and back', () => {
    expect(speakersOf('“One point,” said Ana Ruiz. “And one more.\n\n“And a third.\n\n“And the last.”')).toEqual(
      Array(4).fill('Ana Ruiz'),
    )
    expect(speakersOf('“One point.\n\n“And one more,” said Ana Ruiz.')).toEqual(['Ana Ruiz', 'Ana Ruiz'])
  })

  it('have no speaker where nobody is named', () => {
    expect(speakersOf('“There is nothing left to say.”')).toEqual([undefined])
  })
})

describe('names without a verb', () => {
  it('sign a passage after a dash, in the line or below it', () => {
    expect(speakersOf('“I vote because I can.” — Rosa Quint, 34, Tampa')).toEqual(['Rosa Quint'])
    expect(speakersOf('“I vote because I can.”\n— Rosa Quint\n“I never vote at all.”\n— Leo Marsh')).toEqual([
      'Rosa Quint',
      'Leo Marsh',
    ])
  })

  it('label a passage before a colon', () => {
    expect(speakersOf('Rosa Quint, 34: “I vote because I can.”')).toEqual(['Rosa Quint'])
    expect(speakersOf('QUINT: “Is it over?”\n\nMARSH: “Nearly.”')).toEqual(['QUINT', 'MARSH'])
  })

  it('stand in lines of their own above or below', () => {
    const above = 'Rosa Quint, 34\n“I vote because I can.”\nLeo Marsh, 51\n“I never vote at all.”'
    expect(speakersOf(above)).toEqual(['Rosa Quint', 'Leo Marsh'])
    const below = '“I vote because I can.”\nRosa Quint, 34\n“I never vote at all.”\nLeo Marsh, 51'
    expect(speakersOf(below)).toEqual(['Rosa Quint', 'Leo Marsh'])
  })

  it('are none where a line holds a single word, as a heading or a credit does', () => {
    const text = 'Ann Quint spoke.\n\nReuters\n\n“I vote because I can.”\n\nElection\n\n“I always did.”'
    for (const speaker of speakersOf(text)) expect(speaker === undefined || speaker === 'Ann Quint').toBe(true)
  })

  it('open the turns of a transcript, which go on until the next name', () => {
    const text =
      '"QUINT: Is it over, Mr. Marsh?\n\n"MARSH: Nearly. I would say nearly.\n\n"But not quite.\n\n"(CROSSTALK.)'
    const quotes = suggestQuotes(`Ann Quint asked Leo Marsh.\n\n${text}`)
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['Ann Quint', 'Leo Marsh', 'Leo Marsh', undefined])
    expect(quotes.at(-1)?.kind).toBe('scare')
  })
})

describe('a summary box that repeats a passage', () => {
  it('gives both, each with its own place', () => {
    const text = [
      '“The wall will not hold,” says Bruno Klee of Lindau, in short.',
      'The storm season has begun.',
      '“The wall will not hold,” says Bruno Klee, an engineer who has studied it. “It never did.”',
    ].join('\n\n')
    const quotes = suggestQuotes(text)
    expect(quotes.map(({ speaker }) => speaker)).toEqual(Array(3).fill('Bruno Klee'))
    expect(quotes[0]?.exact).toBe(quotes[1]?.exact)
    expect(quotes[0]?.start).not.toBe(quotes[1]?.start)
  })
})
