import { describe, expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'
import { p, paragraph, run, t, type WordParts, wordFile } from './word-file'

const read = (body: string, parts?: WordParts) => extractFile('a.docx', wordFile(body, parts))
const textOf = async (body: string, parts?: WordParts) => (await read(body, parts)).text

describe('characters that are elements', () => {
  const between = (element: string) => paragraph(`${run('The gate.')}<w:r>${element}</w:r>${run('Nobody')}`)
  test.each([
    ['<w:br/>', 'The gate.\nNobody'],
    ['<w:cr/>', 'The gate.\nNobody'],
    ['<w:br w:type="page"/>', 'The gate.\n\nNobody'],
    ['<w:br w:type="column"/>', 'The gate.\n\nNobody'],
    ['<w:tab/>', 'The gate.\tNobody'],
    ['<w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/>', 'The gate.\tNobody'],
    ['<w:noBreakHyphen/>', 'The gate.-Nobody'],
    ['<w:softHyphen/>', 'The gate.Nobody'],
    ['<w:sym w:font="Symbol" w:char="F0B3"/>', 'The gate.≥Nobody'],
    ['<w:sym w:font="Wingdings" w:char="F0FC"/>', 'The gate.✓Nobody'],
  ])('%s', async (element, expected) => expect(await textOf(between(element))).toBe(expected))

  test('a stop on the ruler is no tab', async () =>
    expect(await textOf(paragraph(run('Words'), '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'))).toBe('Words'))

  test('a symbol that nobody can tell is named', async () => {
    const { text, notes } = await read(between('<w:sym w:font="Webdings" w:char="F021"/>'))
    expect(text).toBe('The gate.\uFFFDNobody')
    expect(notes.join()).toContain('1 symbol of a font (“Webdings f021”)')
  })

  test('letters of a symbol font in a run', async () =>
    expect(await textOf(paragraph(run('\uf061\uf062', '<w:rFonts w:ascii="Symbol"/>')))).toBe('αβ'))
})

describe('fields', () => {
  const complex = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test.each([
    ['simple', `<w:fldSimple w:instr=" DOCPROPERTY Toll ">${run('40 crowns')}</w:fldSimple>`],
    ['complex', complex(' DOCPROPERTY Toll ', run('40 crowns'))],
    [
      'in each other',
      complex(` IF ${'</w:instrText></w:r>'}${complex('PAGE', run('1'))}<w:r><w:instrText> `, run('40 crowns')),
    ],
    ['in a link', `<w:hyperlink w:anchor="x">${complex('REF x', run('40 crowns'))}</w:hyperlink>`],
    [
      'all in one run',
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF x </w:instrText><w:fldChar w:fldCharType="separate"/>${t('40 crowns')}<w:fldChar w:fldCharType="end"/></w:r>`,
    ],
  ])('%s', async (_, field) =>
    expect(await textOf(paragraph(`${run('The toll is ')}${field}${run(' a ton')}`))).toBe(
      'The toll is 40 crowns a ton',
    ),
  )

  test('one without a stored result is named, one that shows nothing is not', async () => {
    const { text, notes } = await read(
      paragraph(run('The toll is ') + complex(' DOCPROPERTY Toll ', '') + complex(' XE "toll" ', '')),
    )
    expect(text).toBe('The toll is')
    expect(notes).toEqual(['Not read: 1 field without a stored result (“DOCPROPERTY Toll”).'])
  })

  test('a field over two paragraphs', async () => {
    const [before = '', after = ''] = complex(' TOC ', `${run('One')}</w:p><w:p>${run('Two')}`).split('</w:p><w:p>')
    expect(await textOf(`<w:p>${before}</w:p><w:p>${after}</w:p>`)).toBe('One\n\nTwo')
  })
})

describe('runs inside other elements', () => {
  test.each([
    'w:bdo w:val="rtl"',
    'w:dir w:val="rtl"',
    'w:smartTag w:element="place"',
    'w:customXml w:element="x"',
    'w:ins w:id="1"',
    'w:moveTo w:id="1"',
    'w:hyperlink w:anchor="x"',
  ])('%s', async (tag) => {
    const inside = `<${tag}>${run('40 crowns')}</${tag.split(' ')[0]}>`
    expect(await textOf(paragraph(`${run('It is ')}${inside}${run(' a ton')}`))).toBe('It is 40 crowns a ton')
  })

  test('content controls, their list of choices apart', async () => {
    const control = `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="no" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('40 crowns')}</w:sdtContent></w:sdt>`
    expect(
      await textOf(`${paragraph(run('It is ') + control)}<w:sdt><w:sdtContent>${p('Second.')}</w:sdtContent></w:sdt>`),
    ).toBe('It is 40 crowns\n\nSecond.')
  })

  test('formulas', async () => {
    const formula =
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>'
    expect(await textOf(paragraph(`${run('Let ')}${formula}${run(' be.')}`))).toBe('Let a/b be.')
  })

  test('readings above words', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('キム')}</w:rt><w:rubyBase>${run('金')}</w:rubyBase></w:ruby></w:r>`
    expect(await textOf(paragraph(`${run('昨日')}${ruby}${run('氏は')}`))).toBe('昨日金(キム)氏は')
  })
})

describe('text boxes', () => {
  const content = `<w:txbxContent>${p('In the box.')}</w:txbxContent>`
  const drawn = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`
  const old = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`
  const shape =
    '<w:drawing><a:graphic><a:txBody><a:p><a:r><a:t>In the box.</a:t></a:r></a:p></a:txBody></a:graphic></w:drawing>'
  test.each([
    ['drawn', drawn],
    ['old', old],
    ['a shape of a drawing', shape],
    [
      'both, once',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'the old one where the new one has nothing',
      `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
    ],
    ['word art', '<w:pict><v:shape><v:textpath string="In the box."/></v:shape></w:pict>'],
  ])('%s', async (_, box) =>
    expect(await textOf(paragraph(`${run('Before ')}<w:r>${box}</w:r>${run('and after.')}`) + p('Last.'))).toBe(
      'Before and after.\n\nIn the box.\n\nLast.',
    ),
  )
})

describe('notes', () => {
  const note = (kind: string, id: string, text: string, extra = '') =>
    `<w:${kind} w:id="${id}"${extra}>${p(text)}</w:${kind}>`
  const footnotes =
    note('footnote', '-1', 'x', ' w:type="separator"') +
    note('footnote', '2', ' Mara Quill wrote: “The gate stays shut.”') +
    note('footnote', '3', 'Never referred to.')
  const refer = (kind: string, id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

  test('stand after the text, marked, and are said', async () => {
    const body = paragraph(
      `${run('A week.')}${refer('footnote', '2')}${run(' Tolls')}${refer('endnote', '1')}${run(' once.')}`,
    )
    const { text, notes } = await read(body, { footnotes, endnotes: note('endnote', '1', 'Orin Vale.') })
    expect(text).toBe(
      'A week. Tolls once.\n\n[Footnote 1] Mara Quill wrote: “The gate stays shut.”\n\n[Endnote 1] Orin Vale.',
    )
    expect(notes).toEqual([
      '1 footnote stands after the text, marked [Footnote].',
      'Left out: 1 footnote that the text does not refer to (“Never referred to.”).',
      '1 endnote stands after the text, marked [Endnote].',
    ])
  })

  test('a mark of its own is no word of the text', async () => {
    const marked = `<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/>${t('*')}</w:r>`
    expect(await textOf(paragraph(`${run('A week')}${marked}${run(' on.')}`), { footnotes })).toMatch(/^A week on\.\n/)
  })

  test('typed marks count on from 1; exponents stay raised', async () => {
    const up = (mark: string) => run(mark, '<w:vertAlign w:val="superscript"/>')
    expect(
      await textOf(
        paragraph(
          `${run('40 crowns')}${up('1')}${run(' a ton in 2019')}${up('2')}${run(', or 10')}${up('6')}${run(' on the 9')}${up('th')}${run('.')}`,
        ),
      ),
    ).toBe('40 crowns a ton in 2019, or 10⁶ on the 9th.')
  })
})

describe('tracked changes', () => {
  const ins = (inside: string) => `<w:ins w:id="1">${inside}</w:ins>`
  const del = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`

  test('are accepted, counted and said', async () => {
    const body = paragraph(
      `${run('We will ')}${del('never ')}${ins(run('so'))}${ins(run('on ', '<w:b/>'))}${run('lift the toll.')}`,
    )
    const moved =
      paragraph(`<w:moveFrom w:id="3">${run('Gone.')}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="4">${run('Gone.')}</w:moveTo>`)
    const { text, notes } = await read(body + moved)
    expect(text).toBe('We will soon lift the toll.\n\nGone.')
    expect(notes).toEqual(['Tracked changes were applied: 1 insertion, 1 deletion, 1 move.'])
  })

  test('a paragraph whose mark is deleted runs on', async () =>
    expect(await textOf(paragraph(run('We will '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p('wait.'))).toBe(
      'We will wait.',
    ))

  test('a deleted row of a table is gone, old properties are not read', async () => {
    const row = (text: string, properties = '') => `<w:tr>${properties}<w:tc>${p(text)}</w:tc></w:tr>`
    const table = `<w:tbl>${row('Kept')}${row('Gone', '<w:trPr><w:del w:id="1"/></w:trPr>')}</w:tbl>`
    const changed = run('Shown', '<w:rPrChange w:id="9"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')
    const { text, notes } = await read(table + paragraph(changed))
    expect(text).toBe('Kept\n\nShown')
    expect(notes).toEqual(['Tracked changes were applied: 1 deleted table row.'])
  })
})

describe('what is left out is said', () => {
  test('hidden words, by their run or their style', async () => {
    const styles =
      '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="I"><w:basedOn w:val="H"/></w:style>'
    const body =
      paragraph(run('Seen. ') + run('Unseen. ', '<w:vanish/>') + run('Shown.', '<w:vanish w:val="0"/>')) +
      paragraph(run('Secret.'), '<w:pStyle w:val="I"/>')
    const { text, notes } = await read(body, { styles })
    expect(text).toBe('Seen. Shown.')
    expect(notes).toEqual(['Hidden text was left out: “Unseen.”, “Secret.”.'])
  })

  test('comments, heads and feet, pictures', async () => {
    const { text, notes } = await read(`${p('Words.')}<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`, {
      comments: `<w:comment w:id="0">${p('Is this right?')}</w:comment>`,
      header: p('Quay Papers'),
      footer: p('Page 3'),
    })
    expect(text).toBe('Words.')
    expect(notes).toEqual([
      'Not read: 1 picture.',
      'Left out: 1 comment (“Is this right?”).',
      'Left out: the page headers “Quay Papers”.',
      'Left out: the page footers “Page 3”.',
    ])
  })
})

describe('lists', () => {
  const level = (index: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
  const item = (text: string, numId: number, index = 0) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${numId}"/></w:numPr>`)

  test('have their numbers, levels and beginnings; bullets have none', async () => {
    const body =
      item('One', 1) +
      item('A', 1, 1) +
      item('B', 1, 1) +
      item('Two', 1) +
      item('A', 1, 1) +
      item('Five', 3) +
      item('Dot', 2) +
      item('None', 0)
    expect(await textOf(body, { numbering })).toBe(
      '1. One\n\n1.a) A\n\n1.b) B\n\n2. Two\n\n2.a) A\n\n5. Five\n\nDot\n\nNone',
    )
  })

  test('by the style of a heading', async () => {
    const styles = '<w:style w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await textOf(paragraph(run('Talks'), '<w:pStyle w:val="Heading1"/>'), { numbering, styles })).toBe(
      '1. Talks',
    )
  })
})

test('tables cell by cell, and a large first letter with its word', async () => {
  const table = `<w:tbl><w:tr><w:tc>${p('Port')}</w:tc><w:tc>${p('Toll')}</w:tc></w:tr></w:tbl>`
  const drop = paragraph(run('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('he council met.')
  expect(await textOf(table + drop)).toBe('Port\n\nToll\n\nThe council met.')
})

test('one author with the family name first; a program’s name is no title', async () => {
  const core = '<dc:creator>Quill, Mara</dc:creator><dc:title>Microsoft Word - draft_v3.docx</dc:title>'
  expect(await read(p('Harbor talks') + p('They met on Monday, she said.'), { core })).toMatchObject({
    authors: ['Mara Quill'],
    title: 'Harbor talks',
  })
})

test('a document of another strictness, with its main part elsewhere', async () => {
  const strict = 'http://purl.oclc.org/ooxml'
  const { strToU8, zipSync } = await import('fflate')
  const file = zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
    ),
    'word/document2.xml': strToU8(
      `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:r><x:t>Words</x:t></x:r></x:p></x:body></x:document>`,
    ),
  })
  expect((await extractFile('a.docx', file)).text).toBe('Words')
})
