/** A record of RIS: its tags with their values in the order of the file, and the line that it begins on. */
export type RisRecord = { line: number; fields: [tag: string, value: string][] }

/** "TY  - JOUR", with the spaces that programs leave out or write too many of. */
const TAGGED = /^\s{0,3}([A-Z][A-Z0-9])(?: {1,3}|\t)-(?:[ \t](.*))?$/

/**
 * Parts a RIS file into records: from `TY` to `ER`, or to the next `TY` where `ER` is missing. A line without a tag goes
 * on with the value before it. Lines before the first record (a provider's name) are left out.
 */
export function risRecords(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let open: RisRecord | undefined
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, tag, value = ''] = TAGGED.exec(line) ?? []
    if (tag === 'TY') {
      open = { line: index + 1, fields: [[tag, value.trim()]] }
      records.push(open)
    } else if (tag === 'ER') open = undefined
    else if (open && tag) open.fields.push([tag, value.trim()])
    else if (open && line.trim() !== '') continued(open, line.trim())
  }
  return records
}

function continued({ fields }: RisRecord, line: string): void {
  const last = fields.at(-1)
  if (last) last[1] = last[1] === '' ? line : `${last[1]}\n${line}`
}
