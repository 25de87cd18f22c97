import { expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

// Hostile texts of one kind of thing. Time may grow with the length of a text, not with its square. The smallest
// of several runs is taken, in processor time, so that a busy machine does not fail the test.
const SEEDS: Record<string, string> = {
  'straight marks': '"',
  'curly marks': '“',
  'closing marks': '”',
  'short passages in one sentence': '“a” ',
  'passages with cues': '“A b,” he said. ',
  'passages left open': '“ab, ',
  'passages left open, a line each': '“a\n',
  'single quotations': "'a' ",
  apostrophes: "'",
  'feet and inches': `6'3" `,
  attributes: 'a="',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'empty lines': '\n',
  letters: 'a',
  'small words': 'word ',
  'capital words': 'Smith ',
  'names joined by and': 'Smith and ',
  'names joined by of': 'Center of ',
  'names with commas': 'John Smith, ',
  possessives: "Smith's ",
  initials: 'A. ',
  abbreviations: 'U.S.',
  'cue verbs': 'said ',
  'cues with pronouns': 'he said ',
  'passive cues': 'was called by ',
  infinitives: 'to say ',
  'relative pronouns': 'who, ',
  commas: ', ',
  dashes: '— ',
  brackets: '(',
  'nested brackets': '((a) ',
  dots: '.',
  digits: '1',
  'signed lines': '“Hi there you.” — Jane Doe\n',
  'lines of names': 'Jane Doe\n',
  'turns of a transcript': 'JANE DOE: No. (Laughter.) Yes.\n\nQ    Why?\n\n',
  'turns of a hearing': 'Senator Reeve. No.\n\nThe Chairwoman. Yes.\n\n',
  'labels without words': 'JANE:\n',
  'questions and answers': 'Q: Why?\n\nA: No.\n\n',
  posts: '2019-03-01 14:11 UTC, post 1\n\nNo. “Yes,” said Ana.\n\n',
  handles: 'Jane Doe\n@jane · Mar 4, 2019\n',
  'lead-ins': 'Rep. Jane Doe (NT-02) issued the following statement:\n\n“No.\n\n',
  'stage directions': '(Laughter.) ',
  'titles in capitals': 'WASHINGTON, D.C. — A PLAN OF THE COUNCIL - ',
  'one long paragraph of a speech': 'Mr. Speaker, I am here. U.S. ',
  'roles of people': 'Sen. Ana Ruiz met the senator. ',
}

const SIZE = 6_000
const TIMES = 4

it.each(Object.entries(SEEDS))('stays proportional: %s', { timeout: 60_000, retry: 4 }, (_, seed) => {
  expectProportional(seed.repeat(Math.ceil(SIZE / seed.length)))
})

it('stays proportional: an article', { timeout: 60_000, retry: 4 }, () => {
  const paragraph =
    '“We will build it,” said Ana Ruiz, a lawyer. “It will hold.” Mr. Klee, who has studied the wall, called that “a dream” and said, according to two people who heard him, that nobody in the town believed her.\n\n'
  expectProportional(paragraph.repeat(50))
})

it('stays proportional: many people who speak', { timeout: 60_000, retry: 4 }, () => {
  const letter = (n: number) => String.fromCharCode(65 + n)
  const name = (n: number) => `${letter(n % 26)}${letter((n / 26) % 26)}${letter((n / 676) % 26)}`
  expectProportional(Array.from({ length: 300 }, (_, n) => `MR. ${name(n)}: No.`).join('\n\n'))
})

/** Four times the text may take four times as long, with room for noise; its square would be 16. */
function expectProportional(text: string): void {
  const whole = text.repeat(TIMES)
  processorTime(text, 2)
  // A floor keeps the ratio of two tiny times from meaning anything.
  const before = Math.max(processorTime(text, 3), 4)
  const after = processorTime(whole, 2)
  expect(after / before).toBeLessThan(TIMES * 3)
}

function processorTime(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage()
    suggestQuotes(text)
    least = Math.min(least, process.cpuUsage(start).user / 1000)
  }
  return least
}
