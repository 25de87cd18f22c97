import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '@/lib/comparison/model'
import { csv, csvLines } from '@/lib/exports/formats/csv'
import { unguard } from '@/lib/exports/formula-guard'
import { splitList } from '@/lib/exports/list-cell'
import { DEFAULT_OPTIONS, type ExportOptions } from '@/lib/exports/options'
import { serializeView } from '@/lib/exports/registry'
import { filtered, nastyComparison } from './fixture'
import { expectGolden } from './golden'

async function write(options: Partial<ExportOptions> = {}, model: Comparison = nastyComparison()) {
  return (await serializeView(csv, { name: 'comparison', model }, options)) as string
}

async function records(options: Partial<ExportOptions> = {}, model?: Comparison) {
  return parse(await write(options, model), { columns: true, bom: true }) as Record<string, string>[]
}

describe('CSV, wide', () => {
  test('is the golden file', async () => expectGolden('comparison.csv', await write()))

  test('has a row a topic, named by its id too, and no other row', async () => {
    const rows = parse(await write()) as string[][]
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
    expect(rows.map(([label, id]) => [label, id])).toEqual([
      ['Topic', 'Topic id'],
      ['Harbour toll', 'harbour-toll'],
      ["'+Night *ferries* | _all_", 'night-ferries'],
      ['Dredging', 'dredging'],
      ['Lighthouse', 'lighthouse'],
    ])
  })

  test('keeps silences, what is left out and what is under review apart from neutrality', async () => {
    const rows = await records()
    expect(rows[0]?.['Layla Haddad: code']).toBe('not_found')
    expect(rows[0]?.['Layla Haddad: summary']).toBe('Looked in HG, c. 4 Mar 2031; 항구일보, Mar 2031')
    expect(rows[2]?.['Ada Marlow: code']).toBe('under_review')
    expect(rows[2]?.['Ada Marlow: score']).toBe('')
    expect(rows[3]?.['Ben "the Tide" Kim; Jr.: code']).toBe('under_review')
    expect(rows[3]?.['Ben "the Tide" Kim; Jr.: marks']).toContain('coded on an earlier wording of the proposition')
    expect(rows[2]?.['Layla Haddad: code']).toBe('left_out')
    expect(rows[3]?.['Layla Haddad: code']).toBe('not_assessed')
    expect(rows[1]?.['Layla Haddad: score']).toBe('0')
  })

  test('puts quoted words in curly marks, word for word, and a paraphrase in none', async () => {
    const [toll, night] = await records()
    expect(toll?.['Ada Marlow: quotation']).toBe(
      '“no toll until the "free ferry" rule; line one\nline two … and not a day earlier”',
    )
    expect(night?.['Ada Marlow: quotation']).toBe('In the reporter’s words, not quoted')
  })

  test('leaves the address out where the library has none', async () => {
    const model = nastyComparison()
    model.provenance.address = undefined
    for (const layout of ['wide', 'long', 'evidence', 'notes'] as const)
      expect(await write({ layout, origin: true }, model)).not.toContain('https://parley.example')
  })

  test('turns with the view', async () => {
    const rows = await records({}, filtered({ transpose: true }))
    expect(rows[2]?.Actor).toBe('Layla Haddad')
    expect(rows[2]?.['Dredging: code']).toBe('left_out')
  })

  test('tells two actors of one name apart', async () => {
    const model = nastyComparison()
    for (const actor of model.actors) actor.name = 'Kim'
    expect(Object.keys((await records({}, model))[0] ?? {})).toContain('Kim (layla-haddad): code')
  })
})

describe('CSV, long', () => {
  test.each(['long', 'evidence', 'notes'] as const)('%s is the golden file', async (layout) =>
    expectGolden(`comparison-${layout}.csv`, await write({ layout })),
  )

  test('has a row for each position, silence, left-out cell and uncertain date, and no other', async () => {
    const rows = await records({ layout: 'long' })
    expect(rows.map(({ record, actor, topic, code }) => [record, actor, topic, code].join(' '))).toEqual([
      'position ada-marlow harbour-toll opposes_unless',
      'position kim-ben harbour-toll supports_if',
      'silence layla-haddad harbour-toll not_found',
      'position ada-marlow night-ferries supports',
      'silence kim-ben night-ferries unclear',
      'position layla-haddad night-ferries mixed',
      'position ada-marlow dredging opposes',
      'position ada-marlow dredging supports',
      'silence kim-ben dredging declined',
      'left_out layla-haddad dredging left_out',
      'silence ada-marlow lighthouse not_assessed',
      'position kim-ben lighthouse opposes',
      'silence layla-haddad lighthouse not_assessed',
      'date_uncertain ada-marlow lighthouse supports',
    ])
  })

  test('keeps a paraphrase out of the column of quotations', async () => {
    const rows = await records({ layout: 'long' })
    expect(rows[3]).toMatchObject({ mode: 'paraphrase', quotation: '', reporter_words: 'the night boats run' })
  })

  test('holds the first quotation in columns and the others as JSON of the same names', async () => {
    const [first, second] = await records({ layout: 'long', raw: true })
    expect(first).toMatchObject({ quotations: '1', further_evidence: '' })
    expect(second).toMatchObject({ quotation: '절반이면 “받아들일” 수 있다', quotations: '2' })
    expect(JSON.parse(second?.further_evidence ?? '')).toEqual([
      expect.objectContaining({ quotation_id: 'q-2b', reporter_words: 'he would take half', source: 'gazette' }),
    ])
  })

  test('keeps the parts of a quotation, of its place and of a list apart', async () => {
    const [first, second] = await records({ layout: 'long', raw: true })
    expect(JSON.parse(first?.segments ?? '')).toHaveLength(2)
    expect(first).toMatchObject({
      locator_kind: 'paragraph',
      locator: '42',
      check: 'exact',
      quoted_speakers: 'ada-marlow',
    })
    expect(splitList(first?.conditions ?? '')).toEqual([
      'unless the ferries, "all of them"; are freed',
      'if the council\nagrees',
    ])
    expect(splitList(second?.quoted_speaker_names ?? '')).toEqual(['Ben "the Tide" Kim; Jr.'])
    expect(JSON.parse(second?.translations ?? '')).toEqual([
      { lang: 'en', text: 'Half is acceptable.', translator: 'M. Seo', method: 'hand' },
    ])
  })

  test('leaves an open end of a date empty', async () => {
    const row = (await records({ layout: 'long' })).at(-1)
    expect(row).toMatchObject({ stated_on: '../2031-03-01', stated_from: '', stated_to: '2031-03-01' })
  })

  test('gives every text back once the guard is taken off', async () => {
    const raw = await records({ layout: 'long', raw: true })
    const guarded = await records({ layout: 'long' })
    expect(guarded).not.toEqual(raw)
    const bare = guarded.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, unguard(text)])),
    )
    expect(bare).toEqual(raw)
    expect(raw.map(({ summary }) => summary)).toContain('\t=2+2 in the evening.')
  })

  test('says of every row where it comes from only when asked', async () => {
    for (const row of await records({ layout: 'long' })) expect(Object.keys(row)).not.toContain('library')
    for (const row of await records({ layout: 'long', origin: true }))
      expect(row).toMatchObject({
        data_version: '12',
        data_date: '2031-04-02',
        codebook: 'codebook 1.0',
        library: 'Harbour library',
      })
  })
})

describe('CSV, a row a quotation', () => {
  test('has every quotation of the long layout once, in its order', async () => {
    const rows = await records({ layout: 'evidence', raw: true })
    const expected = (await records({ layout: 'long', raw: true })).flatMap(
      ({ id, quotation_id, further_evidence }) => [
        ...(quotation_id ? [[id, '1', quotation_id]] : []),
        ...(JSON.parse(further_evidence || '[]') as Record<string, string>[]).map((further, index) => [
          id,
          String(index + 2),
          further.quotation_id,
        ]),
      ],
    )
    expect(rows.map(({ id, quotation_number, quotation_id }) => [id, quotation_number, quotation_id])).toEqual(expected)
    expect(rows.length).toBeGreaterThan(10)
  })
})

describe('CSV, notes beside the table', () => {
  test('tell origin, codes, actors, sources and who moved, a row each', async () => {
    const rows = await records({ layout: 'notes', raw: true })
    expect(rows[0]).toMatchObject({ kind: 'provenance', id: 'view', text: nastyComparison().words })
    expect(rows).toContainEqual({ kind: 'provenance', id: 'data_version', label: '', score: '', text: '12' })
    expect(rows).toContainEqual({ kind: 'provenance', id: 'codebook', label: '', score: '', text: 'codebook 1.0' })
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'silence', id: 'not_found', label: 'Nothing found' }))
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'stance', id: 'mixed', score: '0' }))
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'actor', id: 'kim-ben' }))
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['provenance', 'movement', 'date_uncertain', 'actor', 'source', 'stance', 'silence', 'cell']),
    )
  })
})

test('the byte-order mark comes only when asked for', async () => {
  expect((await write()).startsWith('Topic')).toBe(true)
  expect((await write({ bom: true })).startsWith('\uFEFFTopic')).toBe(true)
})

test('lines end in CRLF and are given one at a time', () => {
  const lines = [...csvLines(nastyComparison(), DEFAULT_OPTIONS)]
  expect(lines).toHaveLength(5)
  expect(lines.every((line) => line.endsWith('\r\n'))).toBe(true)
})
