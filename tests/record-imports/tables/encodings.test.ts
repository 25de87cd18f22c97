import { describe, expect, test } from 'vitest'
import { readTable } from './table-file'

const TABLE = 'Name;Die Fähre soll täglich fahren.\nJörg Müller;stimme zu\nZoë Ångström;stimme nicht zu\n'

const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
const utf16 = (text: string, marked: boolean) =>
  Uint8Array.from(
    [...(marked ? '\ufeff' : ''), ...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  )

describe('encoding of a table', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TABLE), 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TABLE}`), 'utf-8'],
    ['Windows-1252', latin(TABLE), 'windows-1252'],
    ['UTF-16 with its mark', utf16(TABLE, true), 'utf-16le'],
    ['UTF-16 without', utf16(TABLE, false), 'utf-16le'],
  ])('%s is found', async (_, bytes, encoding) => {
    for (const chunk of [7, 64 * 1024]) {
      const read = await readTable(bytes, { chunk })
      expect(read.facts.Encoding).toBe(encoding)
      expect(read.of('actor').map(({ name }) => name)).toEqual(['Jörg Müller', 'Zoë Ångström'])
      expect(read.of('position').map(({ stance }) => stance)).toEqual(['supports', 'opposes'])
    }
  })

  test('letters that come after many rows of ASCII are found too', async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, index) => `Person ${String.fromCharCode(65 + (index % 26))}${index} Doe;stimme zu\n`,
    ).join('')
    const read = await readTable(latin(`Name;Die Bahn soll fahren bald.\n${rows}Jörg Müller;stimme zu\n`))
    expect(read.facts.Encoding).toBe('windows-1252')
    expect(read.of('actor').at(-1)?.name).toBe('Jörg Müller')
  })

  test('what is named is used', async () => {
    const read = await readTable(latin(TABLE), { mapping: { file: { encoding: 'latin1' } } })
    expect(read.of('actor')[0]?.name).toBe('Jörg Müller')
    await expect(readTable(TABLE, { mapping: { file: { encoding: 'klingon' } } })).rejects.toThrow(
      '“klingon” is not an encoding',
    )
  })

  test.each([
    ['nothing', new Uint8Array(), /empty/],
    ['a picture', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, ...Array<number>(300).fill(1)]), /no table/],
    ['a zip', Uint8Array.from([80, 75, 3, 4, 0, 0]), /workbook or another zip/],
    ['UTF-32', Uint8Array.from([255, 254, 0, 0, 65, 0, 0, 0]), /UTF-32/],
  ])('%s is refused in words', async (_, bytes, words) => {
    await expect(readTable(bytes)).rejects.toThrow(words)
  })
})
