/** Page with the form that takes a file, and the imports so far. */
export const IMPORT_HREF = '/import'

/** Page of one import: its preview, or what it wrote. */
export const importHref = (id: number) => `${IMPORT_HREF}/${id}`

/** Page of the lines of an import behind one number of its report. */
export function importLinesHref(id: number, of: { type?: string; plan?: string; after?: number }): string {
  const query = new URLSearchParams(
    Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
  return `${importHref(id)}/rows${query && `?${query}`}`
}

/** Page of the conflicts of an import after an ordinal; the first begins after -1. */
export const importConflictsHref = (id: number, after: number) =>
  `${importHref(id)}/conflicts${after < 0 ? '' : `?after=${after}`}`

/** The refused rows of an import as CSV. */
export const refusedFileHref = (id: number) => `${importHref(id)}/refused.csv`

/** The number of an import in an address; undefined for anything else. */
export function parseImportId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}
