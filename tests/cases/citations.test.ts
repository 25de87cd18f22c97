import { expect } from 'vitest'
import { apaEntry } from '@/lib/citations/apa'
import { toBibtex } from '@/lib/citations/bibtex'
import { plainText } from '@/lib/citations/runs'
import { source } from '../exports/fixture'
import { jsonOf, row } from './case-files'

type Case = {
  id: string
  title?: string
  authors?: { name: string; sortName: string }[]
  expect: { apa: string } | string
}
const caseOf = (id: string) => {
  const found = jsonOf<{ cases: Case[] }>('citations.json').cases.find((one) => one.id === id)
  if (!found) throw new Error(`citations.json has no case ${id}`)
  return found
}

for (const [number, id] of [
  ['24', 'initials-unspaced'],
  ['25', 'particle-in-given'],
] as const)
  row(number, `APA, ${id}`, () => {
    const { authors = [], expect: right } = caseOf(id)
    const cited = source(id, { authors: authors.map((author) => ({ ...author, actor: null })) })
    const apa = typeof right === 'object' ? right.apa : ''
    const [names, date] = plainText(apaEntry(cited)).split(' (')
    // The authors end with one full stop.
    expect([names, date?.slice(0, 4)]).toEqual([apa.replace(/\.?$/, '.'), '2031'])
  })

row('28', 'braces balance as BibTeX counts them', () => {
  for (const id of ['bibtex-open-brace', 'bibtex-close-brace']) {
    const file = toBibtex([source(id, { title: caseOf(id).title ?? '' }), source('after', { title: 'The next entry' })])
    const depths = depthsOf(file)
    expect([Math.min(...depths), depths.at(-1)]).toEqual([0, 0])
    // The next entry begins where no brace is open.
    expect(depths[file.lastIndexOf('\n@')]).toBe(0)
    expect(file).toContain('The next entry')
  }
})

/** Open braces after each character, escaped ones counted too. */
function depthsOf(text: string): number[] {
  let depth = 0
  return [...text].map((character) => (depth += character === '{' ? 1 : character === '}' ? -1 : 0))
}
