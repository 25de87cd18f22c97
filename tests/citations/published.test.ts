import { readFileSync } from 'node:fs'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { apaEntry } from '@/lib/citations/apa'
import { toBibtex } from '@/lib/citations/bibtex'
import { chicagoEntry } from '@/lib/citations/chicago'
import { toCsl } from '@/lib/citations/csl'
import { toRis } from '@/lib/citations/ris'
import { plainText } from '@/lib/citations/runs'
import type { SourceRecord } from '@/lib/records/read-model'
import { source } from '../exports/fixture'
import { AUTHOR_LISTS } from './author-lists'

/** The Chicago style as rehype-citation has it, which exports no path to it. Of author and date, so only authors are compared. */
const CHICAGO = readFileSync(
  new URL('../../node_modules/rehype-citation/dist/node/styles/chicago.js', import.meta.url),
  'utf8',
)
plugins.config.get('@csl').styles.add('chicago', CHICAGO.slice(CHICAGO.indexOf('<'), CHICAGO.lastIndexOf('>') + 1))

const report = (authors: SourceRecord['authors']) =>
  source('x', { authors, title: 'T', type: 'report', container: null, publisher: null, issued: '2031', url: null })
const rendered = (record: SourceRecord, template: 'apa' | 'chicago') =>
  new Cite(toCsl([record])).format('bibliography', { template, lang: 'en-US' }).trim()

type Differences = Record<string, { theirs: string; because: string }>

const APA: Differences = {
  'small letters throughout': {
    theirs: 'quay,  bell',
    because: 'citeproc takes a given name in small letters for a particle; the manual has initials of every given name',
  },
  'an organization after a person': {
    theirs: 'Marlow, A. & Straits Institute',
    because: 'the manual has a comma between the initials of a person and a group (9.8)',
  },
  'twenty-one people': {
    theirs: `${list(19)}, … Marlow20, A`,
    because: 'the manual prints the ellipsis as three spaced periods (9.8)',
  },
}

/** Particles: the style moves all of them behind the given name; the manual (8.10) leaves it to how the person is filed. */
const FILED = 'the sort name says that this person is filed under the particle (8.10)'
const CHICAGO_DIFFERENCES: Differences = {
  'a particle before the family name': { theirs: 'Berg, Ai-Jun van der', because: FILED },
  'a particle with an apostrophe': { theirs: 'Orme, Jeanne d’', because: FILED },
  'an organization after a person': {
    theirs: 'Marlow, Ada and Straits Institute',
    because: 'a name that is turned round has a comma behind it (13.23)',
  },
  'a suffix and a particle': { theirs: 'Tal, Ludwig von, Jr', because: FILED },
}

const LISTS = Object.entries(AUTHOR_LISTS)

describe.each(LISTS)('%s', (name, authors) => {
  test('is in APA style as citeproc has it', () => {
    const authorsOf = (entry: string) => entry.replace(/\.? \(2031\)\..*$/s, '')
    const ours = authorsOf(plainText(apaEntry(report(authors))))
    compare(ours, authorsOf(rendered(report(authors), 'apa')), APA[name])
  })

  test('is in Chicago style as citeproc has it', () => {
    const ours = plainText(chicagoEntry(report(authors))).replace(/\.? T\. 2031\.$/, '')
    const theirs = rendered(report(authors), 'chicago').replace(/\.? 2031\. .*$/s, '')
    compare(ours, theirs, CHICAGO_DIFFERENCES[name])
  })

  test('comes back from BibTeX', () => {
    const [first, second, more] = read(`${toBibtex([report(authors), source('y')])}`)
    // BibTeX knows one kind of particle and no names without parts but in braces.
    const expected = toCsl([report(authors)])[0]?.author?.map((each) => {
      if ('literal' in each) return { family: each.literal }
      const { 'dropping-particle': dropped, ...others } = each
      return dropped ? { ...others, 'non-dropping-particle': dropped } : others
    })
    expect(first?.author).toEqual(expected)
    expect(second?.title).toBe('Title of y')
    expect(more).toBeUndefined()
  })

  test('comes back from RIS', () => {
    // RIS has no particles: they stand with the name that they are written next to.
    const expected = toCsl([report(authors)])[0]?.author?.map((each) => {
      if ('literal' in each) return each.literal
      const { 'dropping-particle': dropped, 'non-dropping-particle': particle, family, given, ...others } = each
      return {
        ...others,
        family: [particle, family].filter(Boolean).join(' '),
        given: [given, dropped].filter(Boolean).join(' '),
      }
    })
    expect(read(toRis([report(authors)]))[0]?.author?.map(fromRis)).toEqual(expected)
  })
})

test.each(Object.keys({ ...APA, ...CHICAGO_DIFFERENCES }))('the difference in %s is one of a list', (name) => {
  expect(AUTHOR_LISTS[name]).toBeDefined()
})

test.each(['A brace { that is never closed', 'A brace } too many', 'Both } and {', '\\{', 'a\\', '{{{'])(
  'BibTeX reads a title and the entry behind it: %s',
  (title) => {
    const [first, second] = read(toBibtex([source('x', { title }), source('y')]))
    expect(first?.title).toBe(title)
    expect(second?.title).toBe('Title of y')
  },
)

/** Same as theirs, or different exactly as the list says. */
function compare(ours: string, theirs: string, difference?: { theirs: string }): void {
  expect(theirs).toBe(difference?.theirs ?? ours)
  if (difference) expect(ours).not.toBe(theirs)
}

type Read = { title?: string; author?: Record<string, string>[] }

function read(text: string): Read[] {
  return new Cite(text).data as Read[]
}

/**
 * A name that was read back from RIS; a name without parts as the text that was written, where commas were doubled: the
 * reader keeps EndNote's mark for a name that is one, and takes what stands behind a single one for a suffix.
 */
function fromRis(name: Record<string, string>): Record<string, string> | string {
  const { literal, family, given, suffix } = name
  if (given === '' && suffix) return `${family}, ${suffix}`
  if (literal !== undefined) return literal.replace(',,', ',')
  return given === undefined ? String(family) : name
}

function list(count: number): string {
  return Array.from({ length: count }, (_, index) => `Marlow${index}, A.`).join(', ')
}
