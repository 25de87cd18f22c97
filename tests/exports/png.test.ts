import { describe, expect, test } from 'vitest'
import { png } from '@/lib/exports/formats/png'
import { fontFiles } from '@/lib/exports/png/fonts'
import { shownText } from '@/lib/exports/png/shown-text'
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

describe('PNG', () => {
  test('names what its type cannot show', () => {
    expect(shownText('Čapek, Ελλάδα, Москва – “¶” €5')).toBe('Čapek, Ελλάδα, Москва – “¶” €5')
    expect(shownText('김벤 (Ben)')).toBe('[Korean] (Ben)')
    expect(shownText('ليلى')).toBe('[Arabic]')
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
