import { describe, expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'
import { encoded, joinBytes } from './encoded'

const WORDS = 'Mara Quill said: “We won’t lift the toll – not before café owners agree.”'
const KOREAN = '항만 협의회는 사흘 동안 통행료 문제를 논의했다. 김하늘은 “통행료는 없다”고 말했다.'
const page = (head: string, words: Uint8Array) =>
  joinBytes(
    `<!doctype html><html lang="en"><head>${head}<title>Harbor talks</title></head><body><p>`,
    words,
    '</p></body></html>',
  )

const read = async (name: string, bytes: Uint8Array) => {
  const { text, notes, doubt } = await extractFile(name, bytes)
  return { text, notes: notes.join(' '), doubt }
}

describe('a page in the encoding it declares', () => {
  test.each([
    ['windows-1252', '<meta charset="windows-1252">', WORDS],
    ['windows-1252', '<meta charset=iso-8859-1>', WORDS],
    ['windows-1252', '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Latin1">', WORDS],
    ['windows-1252', "<meta content='text/html;charset = ansi' http-equiv=content-type>", WORDS],
    ['euc-kr', '<meta charset="ks_c_5601-1987">', KOREAN],
    ['euc-kr', '<meta charset="CP949">', KOREAN],
    ['euc-kr', `<!--${'x'.repeat(3000)}--><meta charset="euc-kr">`, KOREAN],
    ['euc-kr', `<script>var s = '<meta charset="utf-8">'</script><meta charset="euc-kr">`, KOREAN],
    ['windows-1251', '<meta charset="windows-1251">', 'Мара сказала: «Пошлины не будет».'],
    ['shift_jis', '<meta charset="x-sjis">', '港の会議は三日続いた。「通行料はない」'],
    ['gb18030', '<meta charset="gb2312">', '港口委员会讨论了三天。“没有通行费”'],
    ['utf-8', '<!-- <meta charset="euc-kr"> --><meta charset="utf-8">', WORDS],
    ['utf-8', '<meta charset="unicode">', WORDS],
    ['utf-8', '<meta http-equiv="Content-Type" content="text/html; charset=utf-16">', WORDS],
    ['utf-8', '<meta charset="x-nobody-knows"><meta charset="utf-8">', WORDS],
    ['utf-8', '', WORDS],
  ])('%s: %s', async (encoding, head, words) => {
    const { text, doubt } = await read('a.html', page(head, encoded(words, encoding)))
    expect(text).toBe(words)
    expect(doubt).toBeUndefined()
  })

  test('by an XML declaration', async () => {
    const bytes = joinBytes(
      '<?xml version="1.0" encoding="windows-1252"?><html><body><p>',
      encoded(WORDS, 'windows-1252'),
      '</p></body></html>',
    )
    expect((await read('a.xhtml', bytes)).text).toBe(WORDS)
  })
})

describe('a byte-order mark comes before a declaration', () => {
  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('%s', async (encoding, mark) => {
    const whole = `<html><head><meta charset="windows-1252"></head><body><p>${WORDS}</p></body></html>`
    expect((await read('a.html', joinBytes(mark, encoded(whole, encoding)))).text).toBe(WORDS)
    expect((await read('a.txt', joinBytes(mark, encoded(WORDS, encoding)))).text).toBe(WORDS)
    expect((await read('a.md', joinBytes(mark, encoded(WORDS, encoding)))).text).toBe(WORDS)
  })

  test('UTF-16 without one is told by its bytes', async () => {
    expect((await read('a.txt', encoded(WORDS, 'utf-16le'))).text).toBe(WORDS)
    expect((await read('a.txt', encoded(WORDS, 'utf-16be'))).text).toBe(WORDS)
  })

  test('UTF-32 is refused by name', async () =>
    expect(read('a.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).rejects.toThrow('UTF-32'))
})

describe('a declaration that cannot be true is overruled, and that is said', () => {
  test.each([
    ['windows-1252 over UTF-8', 'windows-1252', 'utf-8', WORDS],
    ['EUC-KR over UTF-8', 'euc-kr', 'utf-8', `${WORDS} ${KOREAN}`],
    ['UTF-8 over windows-1252', 'utf-8', 'windows-1252', WORDS],
    ['UTF-8 over EUC-KR', 'utf-8', 'euc-kr', KOREAN],
    ['latin over EUC-KR', 'iso-8859-1', 'euc-kr', KOREAN],
    ['EUC-KR over windows-1252', 'euc-kr', 'windows-1252', `${WORDS} ${WORDS}`],
  ])('%s', async (_, declared, real, words) => {
    const { text, notes } = await read('a.html', page(`<meta charset="${declared}">`, encoded(words, real)))
    expect(text).toBe(words)
    expect(notes).toMatch(/It declares the encoding .* It was read as/)
  })

  test('one that nobody knows is named', async () => {
    const { text, notes } = await read('a.html', page('<meta charset="x-sjis-old">', encoded(WORDS, 'utf-8')))
    expect(text).toBe(WORDS)
    expect(notes).toContain('“x-sjis-old”, which nobody knows')
  })
})

describe('a guess is said, with both readings', () => {
  test.each([
    ['windows-1252', WORDS],
    ['euc-kr', KOREAN],
    ['shift_jis', '港の会議は三日続いた。通行料はないと言った。「そうです」と答えた。'],
    ['windows-1251', 'Мара Квилл сказала, что пошлины не будет. Никто не спросил почему.'],
    ['euc-kr', 'Kim said: 안녕하세요.'],
    ['koi8-r', 'Совет порта заседал три дня и обсуждал пошлину и ворота.'],
    ['windows-1256', 'قال الوزير إن الحظر سيبقى حتى الربيع'],
    ['macintosh', 'Mara Quill said: “We won’t lift the toll.” The café closed.'],
  ])('%s', async (encoding, words) => {
    for (const name of ['a.txt', 'a.md', 'a.html']) {
      const { text, notes, doubt } = await read(name, encoded(words, encoding))
      expect(text).toBe(words)
      expect(notes).toContain(`It was read as ${encoding}, which is a guess.`)
      expect(doubt?.encoding).toBe(encoding)
      expect(doubt?.places[0]?.read).not.toBe(doubt?.places[0]?.other)
      expect(doubt?.other.text).not.toBe(text)
    }
  })

  test('plain ASCII leaves no doubt', async () =>
    expect((await read('a.txt', encoded('Nobody knew.', 'utf-8'))).doubt).toBeUndefined())

  test('UTF-8 that is cut short stays UTF-8', async () => {
    const bytes = encoded(`${KOREAN}가`, 'utf-8').slice(0, -1)
    const { text, notes } = await read('a.txt', bytes)
    expect(text).toBe(`${KOREAN}\uFFFD`)
    expect(notes).toContain('1 of its characters')
  })
})
