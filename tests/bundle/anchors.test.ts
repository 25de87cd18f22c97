import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfText } from '@/db/text-hash'
import { fillLibrary } from '@/lib/bundle/anchors/fill'
import { fillQuotation, fillText } from '@/lib/bundle/anchors/fill-quotation'
import { findRepeats, wordRuns, wordsIn } from '@/lib/bundle/anchors/repeats'
import type { Anchor, AnchoredQuotation, Anchors } from '@/lib/bundle/anchors/schema'
import { withoutWords } from '@/lib/bundle/anchors/without-words'
import { parseAnchors, parseBundle } from '@/lib/bundle/parse'
import type { Bundle, BundleQuotation } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { contextAt } from '@/lib/evidence/context'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'

const DAY = '2026-11-27'
const asText = (body: string) => fillText(body, hashOfText(body), DAY)

const anchored = (text: string, { start, end }: { start: number; end: number }) => ({
  exact: text.slice(start, end),
  ...contextAt(text, start, end),
  start,
  end,
})

const TEXT = [
  'Harbour Gazette',
  'Ada Marlow spoke first. “We keep the tolls until the ferries run again,” she said, and sat down.',
  'Tomas Reyes, of the pilots’ guild, would not have it. “Not a week longer,” he answered, “and not for that.”',
  'Asked again, she said: 아직 아니다, not yet. Nobody pressed her.',
].join('\n\n')

/** The small library with quotations of `TEXT`. */
function library(): Bundle {
  const small = smallLibrary()
  const words = [
    ['We keep the tolls until the ferries run again'],
    ['Not a week longer', 'and not for that'],
    ['아직 아니다'],
  ]
  const quotations = small.quotations.map((quotation, index): BundleQuotation => {
    const segments = (words[index] ?? []).map((exact) => {
      const start = TEXT.indexOf(exact)
      return anchored(TEXT, { start, end: start + exact.length })
    })
    const locator = { kind: 'paragraph' as const, value: `${index + 2}` }
    return { ...quotation, segments, locator, checked: { result: 'exact', on: DAY, hash: hashOfText(TEXT) } }
  })
  return { ...small, quotations }
}

const anchors = (bundle = library()) => withoutWords(bundle, () => [{ body: TEXT, hash: hashOfText(TEXT) }], hashOfText)
const fill = (quotation: AnchoredQuotation, text: string) => fillQuotation(quotation, asText(text), hashOfText)
const wordsOf = (filled: ReturnType<typeof fill>) =>
  'quotation' in filled ? filled.quotation.segments.map(({ exact }) => exact) : filled.reason
const quotationOf = (id: string) => anchors().quotations.find((one) => one.id === id) as AnchoredQuotation

/** Fields that hold the coder's words, or what a source is called. */
const CODERS =
  /^(name|sortName|shortName|nativeName|aliases|description|affiliations|label|proposition|earlier|rule|quantifier|place|title|container|abbreviation|authors|publisher|rights|url|archivedUrl|note|coder|by|summary|conditions|qualifier|inference|statement|withdrawal|responses|test|outcomes)$/

describe('a library without words', () => {
  test.each([
    ['small', library()],
    ['nasty', nastyLibrary()],
  ])('has no three words of a quotation but in fields that a coder wrote: %s', (_, bundle) => {
    const file = JSON.parse(serializeBundle(anchors(bundle))) as Anchors
    expect(file.quotations).toHaveLength(bundle.quotations.length)
    const quoted = bundle.quotations.flatMap(({ segments, translations }) => [
      ...segments.flatMap(({ exact, prefix, suffix }) => [exact, prefix, suffix]),
      ...translations.map(({ text }) => text),
    ])
    const runs = new Set(quoted.flatMap((words) => [...wordRuns(words, 3)]))
    expect(runs.size).toBeGreaterThan(3)
    const repeats = (value: unknown) =>
      wordsIn(value).some((text) => [...wordRuns(text, 3)].some((run) => runs.has(run)))
    const { quotations, ...rest } = file
    expect(quotations.filter(repeats)).toEqual([])
    // Short words cannot be told by runs; nothing is there that could hold them.
    expect(JSON.stringify(quotations)).not.toMatch(/"(exact|prefix|suffix|translations)"/)
    const others = Object.values(rest).flatMap((list) => (Array.isArray(list) ? list.flatMap(Object.entries) : []))
    expect(others.filter(([field, value]) => !CODERS.test(field) && repeats(value))).toEqual([])
  })

  test('says where a coder repeats words of a quotation, because those leave', () => {
    const bundle = library()
    expect(findRepeats(bundle)).toEqual([])
    const [position] = bundle.positions
    Object.assign(position ?? {}, { summary: 'Wants to Keep the tolls, until the next round.' })
    expect(findRepeats(bundle)).toEqual([
      { noun: 'position', name: 'p-1', field: 'Summary', words: 'keep the tolls until' },
    ])
  })

  test.each([
    ['small', library()],
    ['nasty', nastyLibrary()],
  ])('is read back as it was written: %s', (_, bundle) => {
    const text = serializeBundle(anchors(bundle))
    const { anchors: read, problems } = parseAnchors(text)
    expect(problems).toEqual([])
    expect(read && serializeBundle(read)).toBe(text)
  })

  test('names the text only where the offsets are known to count in it', () => {
    const hashes = (checked: BundleQuotation['checked']) => {
      const bundle = library()
      for (const quotation of bundle.quotations) quotation.checked = checked
      return withoutWords(bundle, () => [], hashOfText).quotations.map(({ textHash }) => textHash)[0]
    }
    const hash = 'a'.repeat(64)
    expect(hashes({ result: 'exact', on: DAY, hash })).toBe(hash)
    expect(hashes({ result: 'moved', on: DAY, hash })).toBe(null)
    expect(hashes(null)).toBe(null)
  })

  test('of several versions of a text names the one that was checked, else the last that has the words there', () => {
    const versions = [TEXT, `${TEXT} And so on.`, 'Another text.'].map((body) => ({ body, hash: hashOfText(body) }))
    const hashOf = (checked: BundleQuotation['checked']) => {
      const bundle = library()
      for (const quotation of bundle.quotations) quotation.checked = checked
      return withoutWords(bundle, () => versions, hashOfText).quotations[0]?.textHash
    }
    expect(hashOf({ result: 'exact', on: DAY, hash: hashOfText(TEXT) })).toBe(versions[0]?.hash)
    expect(hashOf(null)).toBe(versions[1]?.hash)
  })

  test('prints what stands around the words in the text, whatever was recorded', () => {
    const bundle = library()
    for (const { segments } of bundle.quotations)
      for (const segment of segments) segment.prefix = 'not what stands there '
    expect(anchors(bundle).quotations.map((quotation) => wordsOf(fill(quotation, TEXT)))).toEqual(
      library().quotations.map(({ segments }) => segments.map(({ exact }) => exact)),
    )
  })

  test('a question that is the locator leaves no more than the words', () => {
    const bundle = library()
    for (const quotation of bundle.quotations) quotation.locator = { kind: 'question', value: 'Should the tolls stay?' }
    expect(JSON.stringify(anchors(bundle))).not.toContain('Should the tolls')
  })
})

describe('problems of a file of anchors are told in words', () => {
  const problemsOf = (change: (file: Anchors) => void) => {
    const file = anchors()
    change(file)
    return parseAnchors(JSON.stringify(file)).problems.map(
      ({ record, field, message }) => `${record} ${field} ${message}`,
    )
  }
  const first = (file: Anchors) => file.quotations[0] as AnchoredQuotation
  test.each<[string, (file: Anchors) => void, RegExp]>([
    ['an end before the start', (file) => Object.assign(first(file).segments[0] as Anchor, { end: 1 }), /quotations\[0\] \(q-1\) segments.0.end must lie after start/],
    ['words after all', (file) => Object.assign(first(file).segments[0] as Anchor, { exact: 'x' }), /segments.0.exact/],
    ['an unknown speaker', (file) => Object.assign(first(file), { speakers: ['nobody'] }), /nothing here is called "nobody"/],
    ['a later version', (file) => Object.assign(file, { version: 99 }), /a newer Parley reads it/],
    ['neither text nor print', (file) => Object.assign(first(file), { textHash: null, segments: first(file).segments.map((one) => ({ ...one, print: null })) }), /textHash is missing: without it/],
  ])('%s', (_, change, words) => {
    expect(problemsOf(change).join('\n')).toMatch(words)
  }) // biome-ignore format: read across

  test('a file of an earlier version is upgraded as a bundle is', () => {
    const file = anchors()
    const actors = file.actors.map(({ shortName: _, affiliations, ...actor }) => ({
      ...actor,
      affiliations: affiliations.map(({ short: __, ...affiliation }) => affiliation),
    }))
    const { anchors: read, problems } = parseAnchors(JSON.stringify({ ...file, version: 2, actors }))
    expect([problems, read?.version, read?.quotations]).toEqual([[], BUNDLE_VERSION, file.quotations])
  })

  test('a bundle is no file of anchors, and the other way round', () => {
    expect(parseAnchors(serializeBundle(library())).problems[0]?.message).toMatch(/is a bundle that has its words/)
    expect(parseBundle(serializeBundle(anchors())).problems[0]?.message).toMatch(/“parley fill” puts the words in/)
    expect(parseAnchors('{').problems[0]?.message).toMatch(/is not valid JSON/)
    expect(parseAnchors('{"format":"else"}').problems.length).toBeGreaterThan(0)
  })
})

describe('filling in', () => {
  test('from the very text gives the quotations as they were', () => {
    const filled = anchors().quotations.map((quotation) => fill(quotation, TEXT))
    const expected = library().quotations.map((quotation) => ({ ...quotation, translations: [] }))
    expect(filled).toEqual(expected.map((quotation) => ({ quotation })))
  })

  test('from a text with another beginning finds the words, and says in which paragraph they are now', () => {
    const filled = fill(quotationOf('q-2'), `Menu\n\nHome, Sport\n\n${TEXT}`)
    expect(wordsOf(filled)).toEqual(['Not a week longer', 'and not for that'])
    expect(filled).toMatchObject({ quotation: { locator: { value: '5' }, checked: { result: 'exact', on: DAY } } })
  })

  test.each([
    ['lines broken elsewhere', TEXT.replaceAll(' ', '\n'), 'We keep the tolls until the ferries run again'.replaceAll(' ', '\n')],
    ['straight quotation marks', TEXT.replaceAll(/[“”]/g, '"').replaceAll('’', "'"), 'We keep the tolls until the ferries run again'],
    ['letters taken apart', TEXT.normalize('NFD'), 'We keep the tolls until the ferries run again'],
  ])('a text with %s has the same words', (_, text, words) => {
    expect(wordsOf(fill(quotationOf('q-1'), text))).toEqual([words])
    expect(wordsOf(fill(quotationOf('q-3'), text))).toEqual([text.includes('아직') ? text.slice(text.indexOf('아직'), text.indexOf('다,') + 1) : '아직 아니다'.normalize('NFD')])
  }) // biome-ignore format: read across

  test.each([
    ['a word of the quotation is another', TEXT.replace('tolls', 'rents'), /do not stand in it/],
    ['what stands before is another', TEXT.replace('spoke first', 'spoke last'), /do not stand in it/],
    ['the passage stands there twice', `${TEXT}\n\n${TEXT}`, /stand in it at 2 places/],
    ['there is nothing', '', /do not stand in it/],
  ])('nothing is guessed where %s', (_, text, reason) => {
    expect(wordsOf(fill(quotationOf('q-1'), text))).toMatch(reason)
  })

  const damaged = (changes: Partial<Anchor>, { withPrint = false } = {}): AnchoredQuotation => {
    const quotation = quotationOf('q-1')
    const [segment] = quotation.segments as [Anchor]
    return { ...quotation, segments: [{ ...segment, print: withPrint ? segment.print : null, ...changes }] }
  }
  const { start, end } = quotationOf('q-1').segments[0] as Anchor
  test.each<[string, AnchoredQuotation, RegExp]>([
    ['lies behind the end', damaged({ end: TEXT.length + 1 }), /lies behind the end of the text/],
    ['has a longer first word', damaged({ firstWord: 3 }), /of other lengths \(2 and 5, not 3 and 5\)/],
    ['has a shorter last word', damaged({ lastWord: 4 }), /of other lengths/],
    ['begins inside a word', damaged({ start: start + 1, firstWord: 1 }), /begins or ends inside a word/],
    ['ends inside a word', damaged({ end: end - 1, lastWord: 4 }), /begins or ends inside a word/],
    ['has words of the same lengths elsewhere', damaged({ start: start + 8, firstWord: 3 }, { withPrint: true }), /has other words than the print/],
    ['holds no words', damaged({ start: TEXT.indexOf('\n\n'), end: TEXT.indexOf('\n\n') + 2 }), /holds no words/],
  ])('is refused in the very text where an anchor %s', (_, quotation, reason) => {
    expect(wordsOf(fill(quotation, TEXT))).toMatch(reason)
  }) // biome-ignore format: read across

  test('is refused where an anchor cuts a character in two', () => {
    const text = 'Well 😀 said'
    const anchor = { start: 6, end: text.length, firstWord: 1, lastWord: 4, print: null }
    const quotation = { ...quotationOf('q-1'), segments: [anchor], textHash: hashOfText(text) }
    expect(wordsOf(fill(quotation, text))).toMatch(/cuts a character in two/)
    expect(wordsOf(fill({ ...quotation, segments: [{ ...anchor, start: 8, firstWord: 4 }] }, text))).toEqual(['said'])
  })

  test('without a print words are taken from the very text and from no other', () => {
    expect(wordsOf(fill(damaged({}), TEXT))).toEqual(['We keep the tolls until the ferries run again'])
    expect(wordsOf(fill(damaged({}), `${TEXT} `))).toMatch(/has no print to look the words up by/)
  })

  test('any range of any text is found again in it, and with anything put before it', () => {
    const unit = fc.constantFrom(
      'a',
      'bc',
      'é',
      'e\u0301',
      ' ',
      '\n',
      '\n\n',
      '’',
      '“',
      '.',
      '가',
      '\u1100\u1161',
      '😀',
    )
    const aText = fc.array(unit, { minLength: 1, maxLength: 40 }).map((units) => ({ units, body: units.join('') }))
    fc.assert(
      fc.property(aText, fc.nat(), fc.nat(), ({ units, body }, one, other) => {
        const offsets = [0, ...units.map((_, index) => units.slice(0, index + 1).join('').length)]
        const [from, to] = [one % offsets.length, other % offsets.length].toSorted((a, b) => a - b) as [number, number]
        const range = { start: offsets[from] ?? 0, end: offsets[to] ?? 0 }
        const exact = body.slice(range.start, range.end)
        // A mark that joins the sign before it is no beginning of words.
        fc.pre(exact.trim() !== '' && exact === exact.trim() && !/^\u0301/.test(exact) && body.length > 0)
        const bundle = library()
        const checked = { result: 'exact' as const, on: DAY, hash: hashOfText(body) }
        bundle.quotations = [
          { ...(bundle.quotations[0] as BundleQuotation), segments: [anchored(body, range)], checked },
        ]
        const [quotation] = withoutWords(bundle, () => [{ body, hash: checked.hash }], hashOfText).quotations
        if (!quotation) throw new Error('no quotation')
        expect(wordsOf(fill(quotation, body))).toEqual([exact])
        const moved = wordsOf(fill(quotation, `Something else.\n\n${body}`))
        // Words at the very beginning have nothing before them, so that they may stand at several places.
        if (typeof moved !== 'string') expect(moved).toEqual([exact])
        else expect(moved).toMatch(/places$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what rests on missing words', () => {
  const without = (...missing: string[]) =>
    fillLibrary(
      anchors(),
      library().quotations.filter(({ id }) => !missing.includes(id)),
    )

  test('is left out, with the silence that would be read into it', () => {
    const { bundle, leftOut, incomplete } = without('q-2')
    expect(leftOut.map(({ noun, name }) => `${noun} ${name}`)).toEqual([
      'position p-2',
      'response r-1',
      'outcome o-2',
      'recorded silence a-1',
    ])
    expect([bundle.positions.map(({ id }) => id), bundle.claims[0]?.responses, bundle.absences]).toEqual([
      ['p-1'],
      [],
      [],
    ])
    expect([incomplete, bundle.codings[0]?.complete]).toEqual([['gazette-1-a'], false])
    expect(parseBundle(serializeBundle(bundle)).problems).toEqual([])
  })

  test('a record with other words stays, and rests on those', () => {
    const { bundle, leftOut, incomplete } = without('q-3')
    expect([leftOut, incomplete, bundle.codings[0]?.complete]).toEqual([[], [], true])
    expect(bundle.positions[0]?.quotations).toEqual(['q-1'])
    // Reyes’s words are left, and prove the claim without Marlow’s, who made it.
    expect(bundle.claims[0]?.outcomes.map(({ quotations }) => quotations)).toEqual([[], ['q-2'], []])
  })

  test('a claim goes with its answers; where nothing was found, no words are needed', () => {
    const file = anchors()
    file.absences = file.absences.map((absence) => ({ ...absence, kind: 'not_found' }))
    const { bundle, leftOut } = fillLibrary(file, [])
    expect(leftOut.map(({ name }) => name)).toEqual(['p-1', 'p-2', 'c-1'])
    expect([bundle.claims, bundle.absences[0]?.quotations]).toEqual([[], []])
    expect(parseBundle(serializeBundle(bundle)).problems).toEqual([])
  })
})
