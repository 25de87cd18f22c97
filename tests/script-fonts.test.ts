import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stringsIn } from '@/components/shell/strings-in'
import { SCRIPT_FONTS, scriptFontsIn } from '@/lib/script-fonts'

const folder = (font: string) => new URL(`../node_modules/@fontsource-variable/${font}/`, import.meta.url)

describe('fonts of other scripts', () => {
  test.each([
    ['Victor Cha – “¶ 12”, Čapek, Ελλάδα, Москва', []],
    ['<b lang="ko">김벤</b>', ['noto-sans-kr']],
    ['安保と安全', ['noto-sans-jp']],
    ['北京大学', ['noto-sans-sc']],
    ['안보(安保)', ['noto-sans-kr', 'noto-sans-sc']],
    ['<i>ليلى</i> and <i>נועה</i>', ['noto-sans-arabic', 'noto-sans-hebrew']],
  ])('%s', (text, fonts) => {
    expect(scriptFontsIn(text)).toEqual(fonts)
  })

  test.each(SCRIPT_FONTS)('%s is copied with every file that its sheet names', async (font) => {
    const sheet = readFileSync(new URL('wght.css', folder(font)), 'utf8')
    const files = [...sheet.matchAll(/url\((.+?)\)/g)].map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      expect(file).toMatch(/^\.\/files\/[^/]+-wght-normal\.woff2$/)
      expect(existsSync(new URL(file, folder(font))), file).toBe(true)
    }
    expect(readFileSync(new URL('../scripts/type-files.mjs', import.meta.url), 'utf8')).toContain(`'${font}'`)
  })

  test('are found in what a page is given, however deep, and once where it is given twice', () => {
    const shared = { name: '김벤' }
    const props = { actors: [shared, new Map([['she', { name: 'Layla' }]])], again: shared, _owner: { name: '北京' } }
    expect(stringsIn(props)).toEqual(['김벤', 'she', 'Layla'])
  })
})
