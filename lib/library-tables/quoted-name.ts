/** A name for SQL; `text` and `date` need no quotation marks in SQLite, other programs want them. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`
