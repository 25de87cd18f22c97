import { existsSync, readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { png } from '@/lib/exports/formats/png'
import { joinArabic } from '@/lib/exports/png/arabic-forms'
import { fontFiles, withFonts } from '@/lib/exports/png/fonts'
import { type Letters, shownText } from '@/lib/exports/png/shown-text'
import { writePng } from '@/lib/exports/png/write'
import { serializeView } from '@/lib/exports/registry'
import { writeMatrix } from '@/lib/exports/svg/write'
import { nastyComparison } from './fixture'

async function write(model = nastyComparison()) {
  return (await serializeView(png, { name: 'comparison', model })) as Uint8Array
}

const hasType = (() => {
  try {
    return fontFiles().length > 0
  } catch (error) {
    console.warn(`Skipped: the PNG export (${(error as Error).message})`)
    return false
  }
})()

/** A picture of one line of text. */
function line(text: string) {
  return writePng((rewrite) => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 40" width="400" height="40" font-family="Inter"><text x="8" y="28" font-size="24">${rewrite(text)}</text></svg>`,
    width: 400,
    height: 40,
  }))
}

const ELSEWHERE = ['김벤 (Ben)', '北京大学', 'かなカナ', '안보と安全', 'ليلى منصور', 'נועה לוי']

describe('PNG', () => {
  test('says its resolution, at which it has the size of the SVG', async () => {
    const picture = Buffer.from(await line('Kim'))
    // The second chunk, behind the 8 bytes of the signature and the 25 of the first: its size, name and values.
    expect(picture.subarray(33, 41)).toEqual(Buffer.from([0, 0, 0, 9, ...Buffer.from('pHYs')]))
    expect([picture.readUInt32BE(41), picture.readUInt32BE(45), picture[49]]).toEqual([7559, 7559, 1])
    expect(picture.readUInt32BE(50)).toBe(crc32(picture.subarray(37, 50)))
    expect(picture.readUInt32BE(16) / 2).toBe(400)
  })

  test.each(ELSEWHERE)('shows %s in its own letters', async (name) => {
    const letters: Letters = new Map()
    expect(shownText(name, letters).normalize('NFKC')).toBe(name)
    expect(await line(name)).not.toEqual(await line(name.replace(/\p{L}/gu, '\ue000')))
    await withFonts(letters, async (files) => {
      expect(files.length).toBeGreaterThan(fontFiles().length)
      for (const file of files) expect(readFileSync(file).readUInt32BE(0), 'TrueType').toBe(0x00010000)
    })
  })

  test('names what its type cannot show, and takes no other font for what Inter has', () => {
    const letters: Letters = new Map()
    expect(shownText('Čapek, Ελλάδα, Москва – “¶” €5', letters)).toBe('Čapek, Ελλάδα, Москва – “¶” €5')
    expect(shownText('ܡܠܟܐ (Malka)', letters)).toBe('[Arabic] (Malka)')
    expect(shownText('𞤀𞤣𞤤𞤢𞤥', letters)).toBe('[other]')
    expect(letters.size).toBe(0)
  })

  test.each([
    ['علي', 'ﻋﻠﻲ'],
    ['لا', 'ﻻ'],
    ['صوت المرسى', 'ﺻﻮﺕ ﺍﻟﻤﺮﺳﻰ'],
    ['پژوهش', 'ﭘﮋﻭﻫﺶ'],
    ['ماء', 'ﻣﺎﺀ'],
  ])('joins the letters of %s', (word, joined) => {
    expect(joinArabic(word)).toBe(joined)
  })

  test('leaves no font file behind', async () => {
    const letters: Letters = new Map()
    shownText('김벤', letters)
    const files = await withFonts(letters, async (paths) => paths.filter((path) => !fontFiles().includes(path)))
    expect(files.map(existsSync)).toEqual(files.map(() => false))
  })

  test.skipIf(!hasType)('is the matrix, twice as sharp', async () => {
    const { width, height } = writeMatrix(nastyComparison())
    const bytes = Buffer.from(await write())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(2 * width)
    // The renderer rounds the height it scales to.
    expect(Math.abs(bytes.readUInt32BE(20) - 2 * height)).toBeLessThanOrEqual(20)
  })

  test.skipIf(!hasType)('is the same bytes every time, and others for another view', async () => {
    const first = await write()
    expect(await write()).toEqual(first)
    expect(await write(nastyComparison({ words: 'Another view' }))).not.toEqual(first)
  })
})
