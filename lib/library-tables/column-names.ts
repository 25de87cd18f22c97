/** Words that SQL reserves, which nobody wants to put in quotation marks. */
const RESERVED = new Set(['by', 'from', 'on', 'to'])

/** The name of a column: `onBehalfOf` is `on_behalf_of`, and the date `on` is `on_date`. */
export function columnName(path: readonly string[], kind: string): string {
  const name = path.map((part) => part.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)).join('_')
  if (!RESERVED.has(name)) return name
  return kind === 'date' ? `${name}_date` : `${name}_whom`
}
