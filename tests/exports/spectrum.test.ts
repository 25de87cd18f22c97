import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFileView } from '@/db/files/file-views'
import type { Library } from '@/db/library'
import { exportFileName } from '@/lib/exports/file-name'
import { formatsFor } from '@/lib/exports/registry'
import { writeSpectrum } from '@/lib/exports/svg/spectrum'
import type { TopicView } from '@/lib/topics/model'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { askView } from './ask-view'
import { expectGolden } from './golden'

let db: Library
beforeAll(async () => {
  db = (await freshDatabase(nastyLibrary())).db
})

const answer = (slug: string, query = '', address = (_: string): string | undefined => undefined) =>
  askView(db, `topics/${slug}`, query, address)

async function topicView(slug: string, query = ''): Promise<TopicView> {
  const found = await answer(slug, query)
  if (!('view' in found) || found.view.name !== 'topic') throw new Error(JSON.stringify(found))
  const { model } = found.view
  return { ...model, provenance: { ...model.provenance, dataVersion: 7, dataDate: '2031-05-06' } }
}

/** A view with so many names on one stance, made of the first name there. */
function crowded(view: TopicView, names: string[], more = 0): TopicView {
  const spectrum = view.spectrum.map((stop) => {
    const [first] = stop.named
    if (stop.stance !== 'supports' || !first) return stop
    const named = names.map((name) => ({
      ...first,
      occasion: { ...first.occasion, holder: { ...first.occasion.holder, name } },
    }))
    return { ...stop, named, more, count: named.length + more }
  })
  return { ...view, spectrum }
}

describe('the spectrum of a topic', () => {
  test('is the golden file', async () =>
    expectGolden('spectrum.svg', writeSpectrum(await topicView('easing-the-ban')).svg))

  test('is the golden file at a summit, on a day, with long names in three scripts', async () => {
    const names = [
      'The Extraordinary Plenipotentiary Commission on the Shared Administration of the Outer and Inner Shoals',
      '김벤 대한민국 해양수산부 산하 어업관리단 대변인',
      'ليلى حداد، المتحدثة باسم الهيئة العامة للموانئ',
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverband',
    ]
    const view = crowded(await topicView('round-worth-holding', 'asOf=2019-02-01'), names, 3)
    expectGolden('spectrum-summit.svg', writeSpectrum(view).svg)
  })

  test('puts every stance and silence in words, from against to for', async () => {
    const { svg } = writeSpectrum(await topicView('easing-the-ban'))
    const words = [
      'Opposes 4',
      'Opposes unless 1',
      'Mixed',
      'Supports if 3',
      'Supports 9',
      'Nothing found 3',
      'Unclear 1',
    ]
    const places = words.map((word) => svg.indexOf(`>${word}</tspan>`))
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(places).not.toContain(-1)
    expect(svg).toContain('Mixed: nobody. Supports if: Coastal Law Center; Ines Okafor; Tomas Reyes.')
  })

  test('gives forty names on one stance room beside each other, inside the picture', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Speaker for the Outer Harbour Council ${at + 1}`)
    const { svg, width, height } = writeSpectrum(crowded(await topicView('easing-the-ban'), names))
    for (const [, x, y, wide, high] of svg.matchAll(
      /<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g,
    )) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(x) + Number(wide)).toBeLessThanOrEqual(width)
      expect(Number(y) + Number(high)).toBeLessThanOrEqual(height)
    }
    expect([...svg.matchAll(/Speaker for the/g)].length).toBeGreaterThanOrEqual(40)
    expect(height).toBeLessThan(width)
    expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(width)
  })

  test('survives any words', async () => {
    const { svg } = writeSpectrum(
      crowded(await topicView('easing-the-ban'), ['</text><script>alert(1)</script> & "\u0007\ud800']),
    )
    expect(svg).not.toContain('<script')
    expect(new Resvg(svg, { font: { loadSystemFonts: false } }).height).toBeGreaterThan(300)
  })

  test('can be had as SVG and PNG, under a name that says what it is', async () => {
    expect(formatsFor('topic').map(({ extension }) => extension)).toEqual(['svg', 'png'])
    const model = await topicView('round-worth-holding', 'asOf=2019-02-01')
    expect(exportFileName({ name: 'topic', model }, 'svg')).toMatch(
      /^parley-spectrum-round-worth-holding-[a-z0-9-]+-as-of-2019-02-01\.svg$/,
    )
  })
})

describe('its address', () => {
  test('names a topic that is there, a day and a summit that can be read', async () => {
    expect(await answer('no-such-topic')).toEqual({ missing: 'There is no topic called no-such-topic.' })
    expect(await answer('easing-the-ban', 'asOf=soon&colour=red')).toMatchObject({
      problems: [expect.stringContaining('asOf: '), expect.stringContaining('colour: ')],
    })
    expect(await answer('easing-the-ban', 'summit=nowhere')).toHaveProperty('problems')
    for (const name of ['topics/', 'topics/a/b', 'topics']) expect(findFileView(name)).toBeUndefined()
  })

  test('is printed only where the library has a public one', async () => {
    const found = await answer('easing-the-ban', 'asOf=2019-02-01', (path) => `https://parley.example${path}`)
    if (!('view' in found) || found.view.name !== 'topic') throw new Error('no view')
    expect(writeSpectrum(found.view.model).svg).toContain(
      'https://parley.example/topics/easing-the-ban?asOf=2019-02-01',
    )
    expect(writeSpectrum(await topicView('easing-the-ban')).svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })
})
