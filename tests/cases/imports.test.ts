import { expect } from 'vitest'
import { proposeSlug, proposeSource } from '@/lib/sources/propose'
import { extractionOf, row, textOf } from './case-files'

const CAFE = '“We won’t lift the toll – not before café owners agree.”'
const proposed = async (name: string) =>
  proposeSource(await extractionOf(name), { today: '2026-11-25', slug: 'a-source' })

row('2', 'windows-1252, declared', async () => expect(await textOf('html-1252-declared.html')).toContain(CAFE))

row('3', 'line breaks of a Word file', async () => {
  const text = await textOf('docx-soft-returns.docx')
  expect(text).toMatch(/gate\.\sThe/)
  expect(text).toMatch(/said\.\sNobody/)
})

row('5', 'hyphens that belong to the word', async () => {
  const text = await textOf('pdf-hyphen-of-the-word.pdf')
  for (const word of ['short-range', 'so-called', 'nobody', 'Trump-Kim', '2018-2019', 'F-16'])
    expect(text).toMatch(new RegExp(`(?<!\\S)${word}(?![\\w-])`))
})

row('6', 'running heads', async () => {
  const { text, notes } = await extractionOf('pdf-running-heads.pdf')
  expect(text).toContain('when the audit is read, and the second one')
  expect(text).not.toMatch(/Quay Papers|Harbor Talks/)
  expect(notes.join()).toContain('Quay Papers 11')
})

row('7', 'notes of a Word file', async () => {
  const { text, notes } = await extractionOf('docx-footnote-quotation.docx')
  expect(text).toMatch(/^\[Footnote 1\] .*“The gate stays shut until spring\.”$/m)
  expect(text).toMatch(/^\[Endnote 1\] .*“Tolls were never on the table\.”$/m)
  expect(notes).toHaveLength(2)
})

row('8', 'a field of a Word file', async () =>
  expect(await textOf('docx-simple-field.docx')).toContain('The toll is 40 crowns a ton'),
)

row('11', 'marks of footnotes in a web page', async () => {
  const { text, notes } = await extractionOf('html-footnote-marks.html')
  expect(text).toContain('The toll is 40 crowns a ton in 2019.')
  expect(notes.join()).toContain('2 marks of notes')
})

row('12', 'a byte order mark against a declared encoding', async () =>
  expect(await textOf('html-utf8-bom-declares-1252.html')).toContain(CAFE),
)

row('15', 'the q element', async () =>
  expect(await textOf('html-q-element.html')).toContain('answered “There will be no second gate” and left'),
)

row('16', 'vertical tabs', async () => {
  const text = await textOf('txt-vertical-tab.txt')
  expect(text).toMatch(/gate\.\sThe/)
  expect(text).toMatch(/”\sNobody/)
})

row('20', 'an organization as author', async () => {
  const [author, ...more] = (await proposed('html-corporate-byline.html')).authors
  expect([author?.sortName, more]).toEqual(['Associated Press', []])
})

row('21', 'an author with the family name first', async () => {
  const authors = (await proposed('docx-creator-family-first.docx')).authors
  expect(authors).toEqual([{ name: 'Mara Quill', sortName: 'Quill, Mara', actor: null }])
})

row('29', 'invisible marks, read', async () => {
  const page = await textOf('html-soft-hyphen.html')
  for (const word of ['negotiations', 'timetable', 'guarantee']) expect(page).toContain(word)
  const text = await textOf('invisible-marks.txt')
  for (const word of ['negotiations', 'timetable', 'Quay-Tide']) expect(text).toContain(word)
})

row('37', 'an address as first line is no title', async () => {
  const extraction = await extractionOf('txt-url-title.txt')
  expect([proposeSlug(extraction), (await proposed('txt-url-title.txt')).title]).toEqual(['source', 'Untitled'])
})

row('38', 'a title that an office program made', async () =>
  expect((await proposed('pdf-office-title.pdf')).title).toBe('Harbor talks after the tide'),
)

row('39', 'indented paragraphs', async () =>
  expect((await textOf('pdf-paragraph-indent.pdf')).split('\n\n')).toHaveLength(4),
)

row('40', 'front matter', async () => {
  const extraction = await extractionOf('md-front-matter.md')
  expect(proposeSource(extraction, { today: '2026-11-25', slug: 'a-source' })).toMatchObject({
    title: 'Harbor talks after the tide',
    authors: [{ name: 'Ada Marlow', sortName: 'Marlow, Ada' }],
    issued: '2019-01-20',
  })
  expect(proposeSlug(extraction)).toBe('harbor-talks-after-the-tide')
  expect(extraction.text).toMatch(/^# Harbor talks after the tide\n/)
})

row('42', 'two columns, drawn row by row', async () => {
  const text = await textOf('pdf-two-columns-row-order.pdf')
  expect(text).toMatch(/^Left column one tells of the gate and the toll\. .* The right column ends the story/)
  expect(text).not.toContain('coltoll')
})

row('44', 'an encoding declared late, and one in a comment', async () => {
  expect(await textOf('html-euckr-declared-late.html')).toContain('김하늘은 “통행료는 없다”고 말했다.')
  const commented = await extractionOf('html-commented-charset.html')
  expect(commented.text).toContain(CAFE)
  expect([commented.notes, commented.doubt]).toEqual([[], undefined])
})

row('45', 'tracked changes', async () => {
  const { text, notes } = await extractionOf('docx-tracked-ins-del.docx')
  expect(text).toBe('Mara Quill said: “We will soon lift the toll.”')
  expect(notes.join()).toMatch(/1 insertion, 1 deletion/)
})
