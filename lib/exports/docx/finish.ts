import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { xmlText } from '../xml-text'

type Finish = {
  /** The day of the data, YYYY-MM-DD; empty for a library without revisions. */
  day: string
  /** Of each table, in order: what screen readers say of it. */
  captions: { title: string; caption: string }[]
}

/**
 * Finishes what `docx` wrote: each table gets its title and description, which that library has no option for, and the
 * time of writing and the random relationship ids are replaced by the day of the data and by counted ids, so that equal
 * documents have equal bytes.
 */
export function finishDocx(zip: Uint8Array, { day, captions }: Finish): Uint8Array {
  const files = unzipSync(zip)
  const texts = new Map(Object.entries(files).map(([path, bytes]) => [path, bytes]))
  for (const [path, bytes] of texts) {
    if (path.endsWith('.rels')) renameRelations(texts, path, strFromU8(bytes))
    if (path === 'word/document.xml') {
      let index = 0
      const properties = () => describedTable(captions[index++])
      texts.set(path, strToU8(strFromU8(texts.get(path) ?? bytes).replace(/<\/w:tblPr>/g, properties)))
    }
    if (path === 'docProps/core.xml')
      texts.set(
        path,
        strToU8(strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day || '2000-01-01'}T00:00:00Z`)),
      )
  }
  // fflate writes local time, so a local date gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries([...texts].map(([path, bytes]) => [path, [bytes, { mtime, level: 6 }]])))
}

/** The end of a table's properties, where its title and description stand (ECMA-376, CT_TblPr). */
function describedTable(table: Finish['captions'][number] | undefined): string {
  if (!table) return '</w:tblPr>'
  const value = (text: string) => xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<w:tblCaption w:val="${value(table.title)}"/><w:tblDescription w:val="${value(table.caption)}"/></w:tblPr>`
}

function renameRelations(files: Map<string, Uint8Array>, path: string, relations: string) {
  const part = path.replace('_rels/', '').replace(/\.rels$/, '')
  const content = files.get(part)
  if (!content) return
  const random = [...relations.matchAll(/Id="(rId[a-z0-9_-]{21})"/g)].map(([, id]) => id as string)
  const rename = (text: string) =>
    random.reduce((renamed, id, index) => renamed.replaceAll(`"${id}"`, `"rIdLink${index + 1}"`), text)
  files.set(path, strToU8(rename(relations)))
  files.set(part, strToU8(rename(strFromU8(content))))
}
