import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Makes a .docx reproducible: replaces the time of writing and the random relationship ids that `docx` writes by the
 * day of the data and by counted ids, so that equal documents have equal bytes.
 *
 * @param day YYYY-MM-DD; empty for a library without revisions
 */
export function makeReproducible(zip: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(zip)
  const texts = new Map(Object.entries(files).map(([path, bytes]) => [path, bytes]))
  for (const [path, bytes] of texts) {
    if (path.endsWith('.rels')) renameRelations(texts, path, strFromU8(bytes))
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
