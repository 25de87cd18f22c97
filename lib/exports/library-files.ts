/** A file of the whole library. */
export type LibraryFile = {
  /** What `parley export --format` calls it. */
  format: 'json' | 'datapackage' | 'sqlite' | 'qdpx'
  /** Ending in addresses and file names: `/library.sqlite`. */
  extension: string
  label: string
  /** What it is for, in plain words. */
  hint: string
  mediaType: string
}

/** The view name of the whole library: `/library.json`. */
export const LIBRARY_VIEW = 'library'

/** Files of the whole library, in the order of menus. */
export const LIBRARY_FILES: readonly LibraryFile[] = [
  {
    format: 'datapackage',
    extension: 'datapackage.zip',
    label: 'Data package',
    hint: 'tables as CSV with their codebook, keys and checksums, for R, Python or a repository',
    mediaType: 'application/zip',
  },
  {
    format: 'sqlite',
    extension: 'sqlite',
    label: 'SQLite',
    hint: 'the same tables as one database file, for SQL and any SQLite tool',
    mediaType: 'application/vnd.sqlite3',
  },
  {
    format: 'qdpx',
    extension: 'qdpx',
    label: 'REFI-QDA project',
    hint: 'sources, codes and coded words, for NVivo, ATLAS.ti, MAXQDA, QualCoder',
    mediaType: 'application/zip',
  },
  {
    format: 'json',
    extension: 'json',
    label: 'Bundle',
    hint: 'every record as JSON, to load into another Parley',
    mediaType: 'application/json; charset=utf-8',
  },
]

/** The file with a format's name or its ending; undefined where there is none. */
export function findLibraryFile(name: string): LibraryFile | undefined {
  return LIBRARY_FILES.find(({ format, extension }) => name === format || name === extension)
}

/** Address of a file of the whole library. */
export const libraryFileHref = ({ extension }: LibraryFile): string => `/${LIBRARY_VIEW}.${extension}`
