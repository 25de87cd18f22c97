import { UnreadableFile } from '@/lib/imports/extraction'
import { type Issued, readIssued } from '../issued'
import { oneLine, plainValue, webAddress } from '../markup'
import { authorByName, authorByParts, type ReferenceAuthor } from '../person-name'
import type { Reference, ReferenceList } from '../reference'
import { readRisDate } from './date'
import { RIS_KINDS } from './kinds'
import { type RisRecord, risRecords } from './records'

/** Tags that are read. */
const READ = new Set('TY ID AU A1 TI T1 T2 JF JO JA J1 J2 BT PB PY Y1 DA Y2 UR LA DO'.split(' '))

/**
 * Reads RIS as Zotero, Mendeley, EndNote, JSTOR and Google Scholar write it.
 *
 * @throws {UnreadableFile} where there is no record in it
 */
export function parseRis(text: string): ReferenceList {
  const records = risRecords(text)
  if (records.length === 0)
    throw new UnreadableFile(
      'There is no record of RIS in this file: no line begins with “TY  - ”. In EndNote, export with the style “RefMan (RIS)”.',
    )
  return { references: records.map((record, index) => referenceOf(record, index + 1)), unread: [], unplaced: [] }
}

function referenceOf({ line, fields }: RisRecord, row: number): Reference {
  const all = (...tags: string[]) => fields.flatMap(([tag, value]) => (tags.includes(tag) && value ? [value] : []))
  const first = (...tags: string[]) =>
    tags.flatMap((tag) => plainValue(all(tag)[0]) ?? []).find((value) => value !== undefined)
  const kind = (first('TY') ?? '').toUpperCase()
  const types = RIS_KINDS[kind] ?? []
  const key = first('ID') ?? ''
  const container = first('T2', 'JF', 'JO', 'BT', 'JA', 'J1', 'J2')
  const short = first('J2', 'JA', 'J1', 'JO')
  const notes = all('N1', 'N2')
  const archived = notes.flatMap((note) => /^Archived: (https?:\/\/\S+)$/.exec(note)?.[1] ?? [])[0]
  const seen = readRisDate(all('Y2')[0])
  return {
    key,
    place: { words: key ? `entry ${row} in line ${line}, ${key}` : `entry ${row} in line ${line}`, row },
    kind,
    types,
    sure: types.length > 0,
    title: first('TI', 'T1') ?? '',
    authors: all('AU', 'A1').flatMap((author) => authorOf(author) ?? []),
    container,
    containerShort: short === container && all('J2').length === 0 ? undefined : short,
    publisher: first('PB'),
    issued: issuedOf(all('DA')[0], all('PY', 'Y1')[0]),
    seen: seen && 'edtf' in seen ? seen.edtf : undefined,
    url: all('UR').map(webAddress).find(Boolean),
    archivedUrl: archived,
    doi: first('DO'),
    language: first('LA'),
    unplaced: [
      ...new Set(
        fields
          .filter(([tag, value]) => value !== '' && !READ.has(tag) && value !== `Archived: ${archived}`)
          .map(([tag]) => tag),
      ),
    ],
  }
}

/** "Family, Given, Suffix". A comma that is doubled, or the last sign, belongs to an organization (EndNote). */
function authorOf(written: string): ReferenceAuthor | undefined {
  const name = plainValue(written)
  if (name === undefined) return undefined
  if (/,,|,$/.test(name)) return authorByName(name.replace(',,', ',').replace(/,$/, ''))
  const [family, given, suffix] = name.split(/\s*,\s*/)
  return given ? authorByParts({ ...withParticle(family ?? ''), ...withDropped(given), suffix }) : authorByName(name)
}

const SMALL = /^\p{Ll}/u

/** Small words before a family name belong to it. */
function withParticle(family: string): { family: string; particle: string } {
  const words = family.split(' ')
  const own = words.findIndex((word) => !SMALL.test(word))
  const from = own === -1 ? 0 : own
  return { particle: words.slice(0, from).join(' '), family: words.slice(from).join(' ') }
}

/** Small words behind a given name stand between the two. */
function withDropped(given: string): { given: string; dropped: string } {
  const words = given.split(' ')
  const to = words.findLastIndex((word) => !SMALL.test(word)) + 1 || words.length
  return { given: words.slice(0, to).join(' '), dropped: words.slice(to).join(' ') }
}

/**
 * The day of `DA`, unless `PY` names another year: then the year of `PY`. EndNote has the day without its year in `DA`:
 * "Jan 22".
 */
function issuedOf(date: string | undefined, published: string | undefined): Issued {
  const [day, year] = [readRisDate(date), readRisDate(published)]
  if (!date || !year || !('edtf' in year)) return day && 'edtf' in day ? day : (year ?? day)
  if (day && 'edtf' in day) {
    const agrees = day.edtf.includes(year.edtf.slice(0, 4))
    return agrees ? day : { ...year, lost: 'date of another year than the year of publication' }
  }
  const whole = readIssued(`${oneLine(date)} ${year.edtf}`)
  return whole && 'edtf' in whole ? whole : { ...year, lost: 'date that could not be read' }
}
