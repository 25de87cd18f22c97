import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'
import { CASES, held } from './case-files'
import { hashOutput, type OutputHashes } from './outputs'

/** What came out of each file of `passed/` when it was first found right. */
const PASSED: Record<string, OutputHashes> = JSON.parse(readFileSync(new URL('passed.json', import.meta.url), 'utf8'))

/** What comes out better since, and why; it must not change back, nor any other way. */
const BETTER: Record<string, Partial<OutputHashes> & { reason: string }> = {
  'html-1252-undeclared.html': {
    reason: 'was refused; windows-1252 is guessed, and the page says that it is a guess',
    text: '80facdd52a93663b', about: 'ddfb0ad7bd4be7f5', passages: '7c36d28c1905c003',
  },
  'html-declares-unicode-is-utf8.html': {
    reason: 'was refused; “unicode” is no encoding, and the bytes are UTF-8',
    text: '80facdd52a93663b', about: 'ddfb0ad7bd4be7f5', passages: '7c36d28c1905c003',
  },
  'html-old-label.html': {
    reason: 'was refused; a label that nobody knows does not keep UTF-8 from being read',
    text: '80facdd52a93663b', about: 'ddfb0ad7bd4be7f5', passages: '7c36d28c1905c003',
  },
  'txt-windows-1252.txt': {
    reason: 'was refused; windows-1252 is guessed, and the page says that it is a guess',
    text: '8ba1f719addfc2a6', about: 'dfa14afb9ce504f1', passages: '89844fa713e9e142',
  },
  'html-gb2312.html': {
    reason: 'a Chinese quotation is a quotation without a speaker, not words that nobody said',
    passages: '6c4443e061c5aab8',
  },
  'html-ruby.html': { reason: 'Japanese quotation marks are found', passages: 'd176856357007b6e' },
  'pdf-footnote-marks.pdf': {
    reason: 'the note stands after the text, marked as a note, and its mark is out of the sentence',
    text: '5e55527444d412b5',
  },
  'pdf-rotated-page.pdf': {
    reason: 'its four lines are 12 points apart and none is indented: one paragraph, as on a page that is not turned',
    text: '4ff5a28d2778d063', passages: '408871c5f803fa5e',
  },
  'txt-bom-crlf.txt': { reason: 'the headline of a text is its title', about: 'dfa14afb9ce504f1' },
  'txt-hard-wrapped-hyphens.txt': { reason: 'the headline of a text is its title', about: 'dfa14afb9ce504f1' },
  'txt-nfd.txt': { reason: 'the headline of a text is its title', about: 'dfa14afb9ce504f1' },
  'txt-utf16-bom.txt': { reason: 'the headline of a text is its title', about: 'dfa14afb9ce504f1' },
} // biome-ignore format: hashes of one file side by side

test.skipIf(!held)('every file is known', () => {
  expect(readdirSync(`${CASES}passed`).toSorted()).toEqual(Object.keys(PASSED).toSorted())
  expect(Object.keys(PASSED)).toEqual(expect.arrayContaining(Object.keys(BETTER)))
})

test.skipIf(!held).each(Object.keys(PASSED))('%s', async (name) => {
  const bytes = new Uint8Array(readFileSync(`${CASES}passed/${name}`))
  const { reason, ...better } = BETTER[name] ?? { reason: 'as before' }
  expect(await hashOutput(extractFile(name, bytes)), reason).toEqual({ ...PASSED[name], ...better })
})
