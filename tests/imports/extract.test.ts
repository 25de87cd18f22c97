import { describe, expect, test } from 'vitest'
import { countParagraphs } from '@/lib/evidence/paragraphs'
import { extractFile } from '@/lib/imports/extract'
import { paragraphsOf } from '@/lib/imports/pdf/paragraphs'
import { docxOf, entityBomb, pdfOf, zipBomb } from './files'

const bytes = (text: string) => new TextEncoder().encode(text)
const NOTHING_SAID = { section: undefined, notes: [], furniture: [], doubt: undefined }
const textOf = async (name: string, file: string | Uint8Array) =>
  (await extractFile(name, typeof file === 'string' ? bytes(file) : file)).text

describe('plain text', () => {
  test('paragraphs are parted by one empty line, and words stay as they are', async () => {
    const text = await textOf('a.txt', '\uFEFF\r\nFirst  line\r\nsecond line  \r\n\r\n \t\r\n\r\n  Third.\0\r\n')
    expect(text).toBe('First  line\nsecond line\n\n  Third.')
    expect(countParagraphs(text)).toBe(2)
  })

  test('a line longer than any page is a paragraph', async () => {
    const long = 'They should ease the ban before the season. '.repeat(4).trim()
    expect(await textOf('a.md', `# Title\n${long}\n${long}`)).toBe(`# Title\n\n${long}\n\n${long}`)
  })

  test.each([
    '통행료를 내리라고 위원은 말했다.',
    'قال الوزير إن الحظر سيبقى.',
    'He said, \u2067שלום\u2069.',
    'É́ and 😀',
  ])('any script stays: %s', async (words) => expect(await textOf('a.txt', words)).toBe(words))

  test('UTF-16 is read by its mark', async () => {
    expect(await textOf('a.txt', Uint8Array.of(0xff, 0xfe, 0x5d, 0xd0, 0x0d, 0xb0))).toBe('큝뀍'.normalize())
  })
})

const PAGE = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>Harbor talks | Gazette</title>
  <meta property="og:site_name" content="The Quay Gazette"><meta name="author" content="By Ada Marlow and Tomas Reyes, Staff writer">
  <meta property="article:published_time" content="2019-01-22T08:00:00Z"></head><body>
  <nav><a href="/">Home</a></nav><article><h1>Harbor talks</h1>${body}</article></body></html>`
const SENTENCE =
  'Delegates left the harbor talks on Tuesday with a date for a second round, they said, and little else. '

describe('a web page', () => {
  test('gives its article and what it says about itself', async () => {
    const page = PAGE(`<p>${SENTENCE.repeat(3)}</p><p>“A date is not<br>a deal,” says <b>Ada&nbsp;Marlow</b>.</p>`)
    expect(await extractFile('a.html', bytes(page))).toEqual({
      ...NOTHING_SAID,
      text: `${SENTENCE.repeat(3).trim()}\n\n“A date is not\na deal,” says Ada\u00a0Marlow.`,
      title: 'Harbor talks',
      authors: ['Ada Marlow', 'Tomas Reyes'],
      container: 'The Quay Gazette',
      issued: '2019-01-22',
      lang: 'en-GB',
    })
  })

  test('its title loses the name of the site', async () => {
    const page = PAGE(`<p>${SENTENCE.repeat(3)}</p>`).replace('<h1>Harbor talks</h1>', '<h1>Round two</h1>')
    expect((await extractFile('a.html', bytes(page))).title).toBe('Harbor talks')
  })

  test('nothing in it is run, fetched or kept as markup', async () => {
    const hostile = `<p onclick="globalThis.ran = 1">${SENTENCE.repeat(3)}</p><script>globalThis.ran = 1</script>
      <style>p { color: red }</style><img src="http://127.0.0.1:9/x" onerror="globalThis.ran = 1"><iframe src="http://127.0.0.1:9/"></iframe>
      <p>He wrote &lt;script&gt; in it.</p><svg><script>globalThis.ran = 1</script></svg>`
    const text = await textOf('a.html', PAGE(hostile))
    expect(text).toBe(`${SENTENCE.repeat(3).trim()}\n\nHe wrote <script> in it.`)
    expect((globalThis as { ran?: number }).ran).toBeUndefined()
  })

  test('a page without an article gives what it has', async () => {
    expect(await textOf('a.htm', '<p>One.<p>Two.')).toBe('One.\n\nTwo.')
  })

  test('in the encoding it declares', async () => {
    const korean = Uint8Array.of(0xbe, 0xc8, 0xb3, 0xe7)
    const page = [...bytes('<meta charset="euc-kr"><p>'), ...korean, ...bytes('</p>')]
    expect(await textOf('a.html', Uint8Array.from(page))).toBe('안녕')
  })
})

test('a PDF gives paragraphs of its lines, and words that its lines broke', async () => {
  const lines = [
    { y: 700, words: 'They should ease the fish-' },
    { y: 686, words: 'ing ban only after inspec-' },
    { y: 672, words: 'tors have been aboard.' },
    { y: 640, words: 'Others see a short-' },
    { y: 626, words: 'term gain, short-term at best.' },
  ]
  const file = pdfOf(lines, '/Title (Harbor talks) /Author (Ada Marlow) /CreationDate (D:20190122093000Z)')
  expect(await extractFile('a.pdf', file)).toEqual({
    ...NOTHING_SAID,
    text: 'They should ease the fishing ban only after inspectors have been aboard.\n\nOthers see a short-term gain, short-term at best.',
    title: 'Harbor talks',
    authors: ['Ada Marlow'],
    container: undefined,
    issued: '2019-01-22~',
    lang: undefined,
  })
})

test('letters as a font draws them become the ones that people type', () => {
  const line = { x: 72, right: 200, y: 700, size: 12, font: '', page: 0 }
  expect(paragraphsOf([[{ ...line, text: '\ufb01nal \ufed3\ufef2' }]], () => false)).toEqual(['final \u0641\u064a'])
})

test('a Word document gives its paragraphs', async () => {
  const words = ['Delegates left.', '“통행료” قال & <b>', 'Third.']
  const extraction = await extractFile('a.docx', await docxOf(words))
  expect(extraction.text).toBe(words.join('\n\n'))
  expect(extraction).toMatchObject({ title: 'Harbor talks', authors: ['Ada Marlow'] })
})

describe('what cannot be read is refused in words', () => {
  const refused = (name: string, file: string | Uint8Array, words: string) =>
    expect(textOf(name, file)).rejects.toThrow(words)

  test.each([
    ['nothing', 'a.txt', '', 'is empty'],
    ['spaces', 'a.txt', ' \n\t\n', 'no words'],
    ['an unknown ending', 'a.exe', 'words', 'ending in .exe is not read'],
    ['no ending', 'article', 'words', 'without an ending'],
    ['a PDF called text', 'a.txt', pdfOf([]), 'is a PDF'],
    ['text called PDF', 'a.pdf', 'words', 'something else'],
    ['a zip called a page', 'a.html', 'PK\u0003\u0004', 'zipped'],
    ['an old Word file', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'before 2007'],
    ['controls', 'a.txt', '\0\u0001\u0002words', 'no text that can be read'],
    ['a page without words', 'a.html', '<script>x</script>', 'no words'],
    ['a PDF without text', 'a.pdf', pdfOf([]), 'no text'],
    ['half a PDF', 'a.pdf', pdfOf([{ y: 700, words: 'x' }]).slice(0, 60), 'damaged'],
    ['a zip that is no document', 'a.docx', bytes('PK\u0003\u0004 and nothing'), 'damaged'],
    ['entities', 'a.docx', entityBomb(), 'entities'],
    ['too many characters', 'a.txt', 'word '.repeat(400_001), 'longer than 2,000,000 characters'],
  ])('%s', async (_, name, file, words) => refused(name, file, words))

  test('half a Word document', async () => refused('a.docx', (await docxOf(['words'])).slice(0, 900), 'damaged'))

  test('a small file that unpacks to much', async () => refused('a.docx', zipBomb(), 'unpacks to more'))
})
