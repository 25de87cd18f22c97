import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'

/** A PDF with one page of lines, each with its place from the bottom, written by hand (ISO 32000-1, section 7.5). */
export function pdfOf(lines: { y: number; words: string }[], info = ''): Uint8Array {
  const content = lines.map(({ y, words }) => `BT /F1 12 Tf 72 ${y} Td (${words}) Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${info} >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return strToU8(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`)
}

export async function docxOf(paragraphs: string[], title = 'Harbor talks'): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Ada Marlow',
    sections: [{ children: paragraphs.map((words) => new Paragraph({ children: [new TextRun(words)] })) }],
  })
  return Uint8Array.from(await Packer.toBuffer(document))
}

const DOCUMENT = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${inside}</w:t></w:r></w:p></w:body></w:document>`

/** Nothing but zeros, a thousand times smaller than what it unpacks to. */
export function zipBomb(): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 })
}

/** The same, saying of itself that it unpacks to a hundred bytes. */
export function lyingZipBomb(): Uint8Array {
  const bytes = zipBomb()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let index = 0; index < bytes.length - 4; index += 1) {
    const mark = view.getUint32(index, true)
    if (mark === 0x04034b50) view.setUint32(index + 22, 100, true)
    if (mark === 0x02014b50) view.setUint32(index + 24, 100, true)
  }
  return bytes
}

/** Entities that stand for each other, ten times a level, and one that stands for a file of this machine. */
export function entityBomb(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join(
    '',
  )
  const types = `<!DOCTYPE x [<!ENTITY e0 "ha">${levels}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
  return zipSync({ 'word/document.xml': strToU8(DOCUMENT('&e9;&file;', types)) })
}
