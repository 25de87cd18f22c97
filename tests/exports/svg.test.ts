import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { svg } from '@/lib/exports/formats/svg'
import { serializeView } from '@/lib/exports/registry'
import { textWidth, wrap } from '@/lib/exports/svg/lines'
import { filtered, nastyComparison } from './fixture'
import { expectGolden } from './golden'

async function write(model = nastyComparison()) {
  return (await serializeView(svg, { name: 'comparison', model })) as string
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describe('SVG', () => {
  test('is the golden file', async () => expectGolden('comparison.svg', await write()))

  test('draws what a renderer reads, whatever the words hold', async () => {
    const model = nastyComparison()
    model.words = '</text><script>alert(1)</script> & "bell"\u0007\ud800'
    const text = await write(model)
    expect(text).not.toContain('<script')
    const { width, height } = new Resvg(text, { font: { loadSystemFonts: false } })
    expect([width, height].every((side) => side > 300)).toBe(true)
  })

  test('loads nothing', async () => {
    expect(await write()).not.toMatch(/<image|href=|@import|url\((?!#pattern-)/)
  })

  test('tells each silence by its own pattern and word', async () => {
    const text = await write()
    for (const [pattern, times] of [
      ['not_found', 2],
      ['unclear', 2],
      ['declined', 2],
      ['not_assessed', 3],
    ] as const)
      expect(count(text, new RegExp(`url\\(#pattern-${pattern}\\)`, 'g'))).toBe(times)
    for (const word of ['Nothing found', 'Unclear', 'Would not say', 'Not looked at', 'Left out'])
      expect(text).toContain(`>${word}<`)
  })

  test('draws second-hand stances with a dashed edge', async () => {
    expect(count(await write(), /stroke-dasharray="4 3"/g)).toBe(2)
  })

  test('can be read aloud', async () => {
    expect(await write()).toContain(
      'Dredging: Ada Marlow under review: two stances of equal rank on one day, opposes, supports; Ben &quot;the Tide&quot; Kim; Jr. would not say; Layla Haddad 2 positions left out: inferred, reported by Ada Marlow.',
    )
  })

  test('turns with the view', async () => {
    const text = await write(filtered({ transpose: true }))
    expect(text).toContain('>Actor<')
    expect(text.indexOf('Harbour toll</tspan>')).toBeLessThan(text.indexOf('Layla Haddad</tspan>'))
  })

  test('breaks lines that fit', () => {
    for (const line of wrap('some words and a verylongwordthatfitsnowhereatall', 10, 60))
      expect(textWidth(line, 10)).toBeLessThanOrEqual(60)
    expect(wrap('a b c d e f', 10, 12, 2)).toEqual(['a', '…'])
  })
})
