import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TEXT =
  'The harbor was quiet.\n\n“We will not sign before the spring,” said Ada Marlow, a fellow at the Straits Institute.\n'
const folder = mkdtempSync(join(tmpdir(), 'parley-suggest-'))

function suggest(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/parley.mjs', 'suggest', ...args], { encoding: 'utf8' })
}

test('suggest gives passages with their speaker and offsets into the file as read', () => {
  const file = join(folder, 'article.txt')
  writeFileSync(file, TEXT)
  const { stdout, status } = suggest(file, '--json')
  expect(status).toBe(0)
  const [quote, ...others] = JSON.parse(stdout).quotes
  expect(others).toEqual([])
  expect(quote).toMatchObject({ speaker: 'Ada Marlow', cue: 'said' })
  expect(TEXT.slice(quote.start, quote.end)).toBe(quote.exact)
})

test('suggest tells the kind of text, and lets it be overruled', () => {
  const file = join(folder, 'turns.txt')
  writeFileSync(file, 'GOVERNOR VALE: The tide is in.\n\nQ    Will you go?\n\nGOVERNOR VALE: I will.\n')
  const read = JSON.parse(suggest(file, '--json').stdout)
  expect(read.kind).toBe('transcript')
  expect(read.reason).toContain('in capitals')
  expect(read.quotes.map((quote: { speaker?: string }) => quote.speaker)).toEqual(['Vale', 'Vale'])
  const speech = JSON.parse(suggest(file, '--json', '--kind', 'speech', '--author', 'Ada Marlow').stdout)
  expect([speech.kind, speech.quotes[0].speaker, speech.quotes[0].kind]).toEqual(['speech', 'Ada Marlow', 'authored'])
  const { status, stderr } = suggest(file, '--kind', 'poem')
  expect(status).toBe(2)
  expect(stderr).toContain('“poem” is not a kind of text.')
})

test('suggest --jsonl answers line by line, and names the line that is broken', () => {
  const file = join(folder, 'articles.jsonl')
  writeFileSync(file, `${JSON.stringify({ id: 'a', text: TEXT })}\n{broken\n`)
  const { stderr, status, stdout } = suggest('--jsonl', file)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Line 2 is not valid JSON.')
})
