import { describe, expect, test } from 'vitest'
import { DEFAULT_OPTIONS } from '@/lib/exports/options'
import { FORMATS, findFormat, formatsFor, parametersOf, serializeView } from '@/lib/exports/registry'
import { parseFilter } from '@/lib/filter/parse'
import { nastyComparison } from './fixture'

describe('the registry of formats', () => {
  test('knows each format once, with words for the menu', () => {
    const extensions = FORMATS.map(({ extension }) => extension)
    expect(new Set(extensions).size).toBe(extensions.length)
    for (const { extension, label, hint, mediaType } of FORMATS) {
      expect(extension).toMatch(/^[a-z]+$/)
      expect(label).toBeTruthy()
      expect(hint.split(' ').length).toBeLessThanOrEqual(7)
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; [a-z]+=[\w-]+)*$/i)
    }
  })

  test('finds a format by its extension, and none that is not there', () => {
    expect(findFormat('comparison', 'csv')?.label).toBe('CSV')
    expect(findFormat('comparison', 'exe')).toBeUndefined()
  })

  test('reads the options of a format from an address, and reports those of others', () => {
    const csv = findFormat('comparison', 'csv')
    const docx = findFormat('comparison', 'docx')
    if (!csv || !docx) throw new Error('both formats are there')
    const address = new URLSearchParams('layout=long&bom=1&paper=a4')
    expect(parseFilter(parametersOf(csv, 'comparison'), address)).toMatchObject({
      filter: { layout: 'long', bom: true, raw: false },
      problems: [{ parameter: 'paper' }],
    })
    expect(parseFilter(parametersOf(docx, 'comparison'), address).problems.map(({ parameter }) => parameter)).toEqual([
      'layout',
      'bom',
    ])
  })

  test('has a default for every option', () => {
    const named = new Set(FORMATS.flatMap(({ reads }) => reads))
    for (const name of named) expect(DEFAULT_OPTIONS[name]).toBeDefined()
  })

  test.each(formatsFor('comparison'))('$extension writes the view, leaves the model as it was', async (format) => {
    const model = nastyComparison()
    const body = await serializeView(format, { name: 'comparison', model })
    expect(body.length).toBeGreaterThan(100)
    expect(model).toEqual(nastyComparison())
    expect(await serializeView(format, { name: 'comparison', model })).toEqual(body)
  })

  test.each(formatsFor('comparison'))('$extension writes a view with nothing in it', async (format) => {
    const model = nastyComparison({ actors: [], rows: [], sources: [], uncertain: [], pairs: [] })
    await expect(serializeView(format, { name: 'comparison', model })).resolves.toBeDefined()
  })
})
