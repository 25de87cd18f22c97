import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '@/lib/comparison/model'
import { csv, csvLines } from '@/lib/exports/formats/csv'
import { unguard } from '@/lib/exports/formula-guard'
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

  test('has one row a topic, then an empty one, then provenance and key', async () => {
    const rows = parse(await write()) as string[][]
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
    const end = rows.findIndex((row) => row.every((value) => value === ''))
    expect(rows.slice(1, end).map(([label]) => label)).toEqual([
      'Harbour toll',
      "'+Night *ferries* | _all_",
      'Dredging',
      'Lighthouse',
    ])
    const trailer = rows.slice(end + 1).map((row) => row.slice(0, 3))
    expect(trailer).toContainEqual(['Data version', '12', ''])
    expect(trailer).toContainEqual(['Key', 'not_found', 'Nothing found'])
    expect(trailer).toContainEqual(['Key', 'not_assessed', 'Not looked at'])
    expect(trailer).toContainEqual(['Key', 'unclear', 'Unclear'])
    expect(trailer).toContainEqual(['Key', 'declined', 'Would not say'])
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
    expect(await write({}, model)).not.toContain('Address')
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
  test('is the golden file', async () => expectGolden('comparison-long.csv', await write({ layout: 'long' })))

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
    expect(rows[1]).toMatchObject({ quotation: '절반이면 “받아들일” 수 있다', mode_2: 'paraphrase', quotation_2: '' })
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

  test('names the view and data of every row', async () => {
    for (const row of await records({ layout: 'long' }))
      expect(row).toMatchObject({
        data_version: '12',
        data_date: '2031-04-02',
        codebook: '1.0',
        library: 'Harbour library',
      })
  })
})

test('the byte-order mark comes only when asked for', async () => {
  expect((await write()).startsWith('Topic')).toBe(true)
  expect((await write({ bom: true })).startsWith('\uFEFFTopic')).toBe(true)
})

test('lines end in CRLF and are given one at a time', () => {
  const lines = [...csvLines(nastyComparison(), DEFAULT_OPTIONS)]
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.every((line) => line.endsWith('\r\n'))).toBe(true)
})
