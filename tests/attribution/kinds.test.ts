import { describe, expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

function kindsOf(text: string): string[] {
  return suggestQuotes(text).map(({ kind }) => kind)
}

describe('direct and partial', () => {
  it.each([
    ['“Yes,” said Ms. Orr.', ['direct']],
    ['“It holds,” said Ms. Orr, “for now.”', ['direct', 'direct']],
    ['Ms. Orr replied: “No.”', ['direct']],
    ['Not everyone agrees: “It will break,” countered Ms. Orr.', ['direct']],
    ['Ms. Orr called it “a lie.”', ['partial']],
    ['Ms. Orr rated it “Mostly True” and “Half False.”', ['partial', 'partial']],
    ['There are still “some people” who doubt it, Ms. Orr said.', ['partial']],
  ])('%s', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds)
  })
})

describe('words that nobody said', () => {
  it.each([
    ['irony', 'The so-called “rocket tax” was never passed.'],
    ['irony far from any cue', 'The site has been mocked for years for selling “magic” pills.'],
    ['a term', 'The law defines “vessel” as any craft longer than 20 feet.'],
    ['a word as word', 'He said the word “terrorist” should be avoided.'],
    ['a show', 'Ms. Orr told “The Morning Table” that she was tired.'],
    ['a film', 'The film “Night Harbor” won three prizes.'],
    ['a book whose title has small words', 'In his book “A life on the water,” Mr. Ortega described the sea.'],
    ['a slogan', 'The “Fight for Fair Ports” coalition has 40 members.'],
    ['a nickname', 'Edward “Ned” Harlow said he would vote.'],
    ['a byname', 'Mr. Duarte is known as “El Halcón” in his home town.'],
    ['imagined speech', 'It is as if the mayor were saying, “I do not care about you.”'],
    ['denied speech', 'He never said “the war is over.”'],
    ['what anybody might say', 'People might say, “It was all a waste of time.”'],
    ['what nobody says', 'Nobody said, “It was all a waste of time.”'],
    ['a stage direction', 'The tape goes on.\n\n“(LAUGHTER.)”'],
    ['what a site prints below', 'The end is near.\n\n"Follow the Courier on Twitter @courier."'],
  ])('%s', (_, text) => {
    const quotes = suggestQuotes(text)
    expect(quotes.map(({ kind }) => kind)).toEqual(['scare'])
    expect(quotes[0]?.speaker).toBeUndefined()
    expect(quotes[0]?.cue).toBeUndefined()
  })
})
