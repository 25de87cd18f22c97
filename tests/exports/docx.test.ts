import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { STYLE, stanceStyle } from '@/lib/exports/docx/styles'
import { docx } from '@/lib/exports/formats/docx'
import type { ExportOptions } from '@/lib/exports/options'
import { serializeView } from '@/lib/exports/registry'
import { STANCES } from '@/lib/vocabulary'
import { filtered, nastyComparison } from './fixture'

async function write(model = nastyComparison(), options: Partial<ExportOptions> = {}) {
  return (await serializeView(docx, { name: 'comparison', model }, options)) as Uint8Array
}

async function parts(...given: Parameters<typeof write>) {
  const files = unzipSync(await write(...given))
  const part = (name: string) => strFromU8(files[`word/${name}.xml`] as Uint8Array)
  return { document: part('document'), footnotes: part('footnotes'), styles: part('styles'), files }
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length
/** The visible text of a part, a line a paragraph. */
const visible = (xml: string) =>
  xml
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

describe('DOCX', () => {
  test('has real footnotes, as many as marks', async () => {
    const { document, footnotes } = await parts()
    const marks = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id))
    expect(marks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const id of marks) expect(footnotes).toContain(`w:id="${id}"`)
    expect(visible(footnotes)).toContain('HG, c. 4 Mar 2031, ¶42. Paraphrase. Passage found, checked 1 Apr 2031.')
  })

  test('repeats its head row, and breaks only a row that takes a quarter of a page', async () => {
    const { document } = await parts()
    expect(count(document, /<w:tr>/g)).toBe(5)
    expect(count(document, /<w:cantSplit\/>/g)).toBe(4)
    expect(count(document, /<w:tblHeader\/>/g)).toBe(1)
  })

  test('lets a row break that alone takes most of a page, for nothing of it may be cut off', async () => {
    const model = nastyComparison()
    const held = model.rows.flatMap(({ cells }) => cells).find((cell) => cell.kind === 'held')
    const [position] = held?.kind === 'held' ? held.positions : []
    if (!position) throw new Error('nobody holds anything')
    position.summary = 'Says it again, and then once more. '.repeat(80)
    const { document } = await parts(model)
    expect(count(document, /<w:cantSplit w:val="(off|false|0)"\/>/g)).toBe(1)
    expect(count(document, /<w:cantSplit\/>/g)).toBe(4)
  })

  test('has its title and its last part as headings, by style and by level', async () => {
    const { document, styles } = await parts()
    for (const [style, level] of [
      [STYLE.title, 1],
      [STYLE.heading, 2],
    ] as const) {
      expect(count(document, new RegExp(`w:pStyle w:val="${style}"`, 'g'))).toBe(1)
      const defined = styles.match(new RegExp(`<w:style [^>]*w:styleId="${style}"[^]*?</w:style>`))?.[0]
      expect(defined).toContain(`<w:basedOn w:val="Heading${level}"/>`)
      expect(defined).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
    }
    expect(styles).toContain('w:styleId="Heading1"')
  })

  test('numbers its pages', async () => {
    const { files } = await parts()
    const footers = Object.entries(files).filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
    expect(footers).toHaveLength(1)
    expect(strFromU8(footers[0]?.[1] as Uint8Array)).toMatch(/>Page <.*PAGE.*> of <.*NUMPAGES/s)
  })

  test('has a caption and a description for its table', async () => {
    const { document } = await parts()
    expect(visible(document)).toContain('\nTable. 4 topics, 3 actors. Each cell: ')
    expect(document).toMatch(
      /<w:tblCaption w:val="Ada Marlow, Ben &#34;the Tide&#34; Kim; Jr. [^"]*"\/><w:tblDescription w:val="Table\. 4 topics/,
    )
  })

  test('links its address', async () => {
    const { document, files } = await parts()
    const link = document.match(
      /<w:hyperlink [^>]*r:id="(\w+)"[^>]*>(?:(?!<\/w:hyperlink>).)*https:\/\/parley\.example/,
    )?.[1]
    expect(strFromU8(files['word/_rels/document.xml.rels'] as Uint8Array)).toContain(`Id="${link}"`)
  })

  test('has no empty paragraph, also of a list without a key', async () => {
    const empty = /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<\/w:p>|<w:p\/>/
    const model = nastyComparison()
    const four = { ...model, actors: [...model.actors, ...model.actors, ...model.actors] }
    four.rows = model.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells, ...row.cells] }))
    expect(empty.exec((await parts(four)).document)).toBeNull()
    expect(empty.exec((await parts(nastyComparison({ rows: [] }))).document)).toBeNull()
  })

  test('names every style it uses, so that a template can restyle it', async () => {
    const { document, styles } = await parts()
    const used = new Set([...document.matchAll(/w:(?:p|r)Style w:val="([^"]+)"/g)].map(([, name]) => name))
    for (const name of [STYLE.quotation, STYLE.paraphrase, STYLE.silence, ...STANCES.map(stanceStyle)])
      expect(used).toContain(name)
    for (const name of used) expect(styles).toContain(`w:styleId="${name}"`)
  })

  test('puts quoted words in curly marks, word for word, and a paraphrase in none', async () => {
    const text = visible((await parts()).document)
    expect(text).toContain('“no toll until the "free ferry" rule; line one\nline two … and not a day earlier”')
    expect(text).toContain('\nIn the reporter’s words, not quoted\n')
    expect(text).not.toContain('the night boats run')
  })

  test('keeps silences apart and explains only the codes in use', async () => {
    const { rows } = nastyComparison()
    const text = visible((await parts(nastyComparison({ rows: rows.slice(0, 1) }))).document)
    expect(text).toContain('Nothing found\nLooked in HG, c. 4 Mar 2031; 항구일보, Mar 2031')
    expect(text).toContain('Nothing found: looked, found nothing')
    expect(text).not.toContain('Not looked at')
    expect(visible((await parts()).document)).toContain('Not looked at: nobody has looked yet')
  })

  test('says where it comes from in one line', async () => {
    const text = visible((await parts()).document)
    expect(text).toContain('\nHarbour library, data version 12 of 2 Apr 2031, codebook 1.0. https://parley.example/')
  })

  test('gives each script its direction, language and font hint', async () => {
    const { document } = await parts()
    expect(document).toMatch(/<w:rtl\/><w:lang w:bidi="ar"\/><\/w:rPr><w:t[^>]*>السلامة أولاً، ثم الضجيج</)
    expect(document).toMatch(/w:hint="eastAsia"\/>(?:(?!<w:t).)*w:lang w:val="ko" w:eastAsia="ko"/)
  })

  test('is Letter or A4, and turned where more than three stand side by side', async () => {
    const size = async (...given: Parameters<typeof write>) =>
      (await parts(...given)).document.match(/<w:pgSz [^>]*>/)?.[0]
    expect(await size()).toMatch(/w:w="12240" w:h="15840"/)
    expect(await size(nastyComparison(), { paper: 'a4' })).toMatch(/w:w="11906" w:h="16838"/)
    expect(await size(filtered({ transpose: true }))).toMatch(/w:w="15840" w:h="12240".*landscape/)
  })

  test('makes as many tables as it takes to stay readable', async () => {
    const model = nastyComparison()
    const times = <T>(items: T[]) => Array.from({ length: 4 }, () => items).flat()
    model.actors = times(model.actors)
    for (const row of model.rows) row.cells = times(row.cells)
    const { document } = await parts(model)
    expect(count(document, /<w:tbl>/g)).toBe(2)
    expect(count(document, /<w:tblHeader\/>/g)).toBe(2)
  })

  test('shows no more of a cell than the view does', async () => {
    const { document } = await parts(filtered({ cells: 'stance' }))
    expect(visible(document)).not.toContain('put it out')
    expect(visible(document)).not.toContain('Runs them already')
    expect(count(document, /<w:footnoteReference /g)).toBe(10)
  })

  test('is well-formed whatever the words hold', async () => {
    const model = nastyComparison()
    model.words = 'bell\u0007 null\u0000 half\ud800 <w:p> & "x"'
    expect(visible((await parts(model)).document)).toContain('bell null half <w:p> & "x"')
  })

  test('is the same bytes every time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-01') })
    const first = await write()
    vi.setSystemTime(new Date('2044-12-31T23:59:59'))
    expect(await write()).toEqual(first)
    vi.useRealTimers()
  })
})
