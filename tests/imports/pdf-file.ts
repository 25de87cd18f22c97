/** Characters of a page: `x` and `y` in points from the lower left; `width` of each character is 0.6 of `size`. */
export type PlacedText = { x: number; y: number; size: number; text: string }

/** How wide a text is in the font of `pdfFile`, in points. */
export const widthOf = (text: string, size: number) => [...text].length * size * 0.6

/**
 * A PDF of the given pages (ISO 32000-1, section 7.5), in a font of one width that holds no glyphs and says by a
 * table which character each code stands for, so that any script can be written.
 */
export function pdfFile(pages: PlacedText[][], info = ''): Uint8Array {
  const codes = new Map<string, number>()
  for (const character of pages.flat().flatMap(({ text }) => [...text]))
    if (!codes.has(character)) codes.set(character, codes.size + 1)
  const hex = (number: number) => number.toString(16).padStart(4, '0')
  const shown = (text: string) => `<${[...text].map((character) => hex(codes.get(character) ?? 0)).join('')}>`
  const contents = pages.map((page) =>
    [
      'BT',
      ...page.map(
        ({ x, y, size, text }) => `/F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${shown(text)} Tj`,
      ),
      'ET',
    ].join('\n'),
  )
  const table = mapping(codes)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 600/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -200 600 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    `<</Length ${table.length}>>stream\n${table}\nendstream`,
    `<<${info}>>`,
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${9 + index * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ]
  return assembled(objects)
}

function mapping(codes: Map<string, number>): string {
  const unit = (code: number) => code.toString(16).padStart(4, '0')
  const lines = [...codes].map(
    ([character, code]) =>
      `<${unit(code)}> <${[...Array(character.length).keys()].map((index) => unit(character.charCodeAt(index))).join('')}>`,
  )
  const groups = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) =>
    lines.slice(index * 100, index * 100 + 100),
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${groups.map((group) => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}

function assembled(objects: string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 7 0 R>>\nstartxref\n${offsets.length > 0 ? file.length : 0}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
