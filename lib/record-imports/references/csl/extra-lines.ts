/** Variables that may stand in a note. */
const KNOWN = new Set(['issued', 'type', 'language', 'container-title', 'publisher', 'url', 'doi', 'title'])

/**
 * The variables in the lines of a note, as Zotero has them in its field "Extra": `issued: 2019-01-22/2019-01-24`, or
 * `{:issued: 2019}`; and the lines that are none.
 */
export function extraLines(note: string): { variables: ReadonlyMap<string, string>; rest: string[] } {
  const variables = new Map<string, string>()
  const rest: string[] = []
  for (const line of note.split(/\r?\n|(?<=\})(?=\{:)/)) {
    const [, written = '', value = ''] = /^\s*\{?:?([A-Za-z][A-Za-z -]{1,24}):\s*(.+?)\}?\s*$/.exec(line) ?? []
    const name = written.toLowerCase().replaceAll(' ', '-')
    if (KNOWN.has(name) && !variables.has(name)) variables.set(name, value)
    else if (line.trim() !== '') rest.push(line.trim())
  }
  return { variables, rest }
}
