import type { FolderFile } from './zip'

/** Files of a folder by what they are for: texts, a table that describes them, and what programs and systems left. */
export type Folder = { texts: FolderFile[]; tables: FolderFile[]; outside: FolderFile[]; leftByPrograms: FolderFile[] }

/** What systems and programs leave in folders. */
const LEFT = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$|Icon\r$)/i
/** A path that leads out of its folder. */
const OUTSIDE = /^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i

/** Sorts the files of a folder. */
export function sortFolder(files: FolderFile[]): Folder {
  const folder: Folder = { texts: [], tables: [], outside: [], leftByPrograms: [] }
  for (const file of files) {
    if (OUTSIDE.test(file.path)) folder.outside.push(file)
    else if (LEFT.test(file.path)) folder.leftByPrograms.push(file)
    else if (/\.(csv|tsv)$/i.test(file.path)) folder.tables.push(file)
    else folder.texts.push(file)
  }
  return folder
}

/** The name of a file without its folders and its ending. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.[a-z0-9]{1,8}$/i, '')
}
