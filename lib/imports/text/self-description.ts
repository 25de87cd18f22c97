import { isSingleDay } from '@/lib/dates'
import { authorNames } from '../author-names'
import { readWrittenDate } from '../written-date'
import { MONTH } from '../written-date/months'
import { titleCased } from './capitals'
import type { Piece } from './pieces'

/** Metadata in one line before a text. */
export type LineSays = {
  authors: string[]
  issued: string | undefined
  container: string | undefined
  section: string | undefined
  updated: boolean
}

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:van|von|de|del|della|der|den|di|da|du|la|le|al|bin|ibn|[\p{Lu}][\p{L}.'’-]*)){0,5}`
const BYLINE = new RegExp(String.raw`^(?:by|von|par|por|written by|story by|글\s*[:=]?)\s+(${NAME}.*)$`, 'iu')
const WITH_ROLE = new RegExp(
  String.raw`^(${NAME}),?\s+(?:(?:chief|senior|foreign|national|political|diplomatic|white house|state department|\p{L}+)\s+){0,2}(?:staff )?(?:writer|correspondent|reporter|columnist|editor)\b.*$`,
  'u',
)
const KOREAN_BYLINE =
  /^(?:\[[^\]]{2,12}\]\s*)?(?:[\p{Script=Hangul}]{1,8}=)?([\p{Script=Hangul}]{2,4})\s?(?:특파원|기자|논설위원|칼럼니스트)(?:\s*[\w.]+@\S+)?$/u
const SECTION =
  /^(opinions?|op-?eds?|commentary|editorial|analysis|perspectives?|guest essay|guest (?:commentary|column)|columns?|viewpoint|letters(?: to the editor)?|blog|essay|meinung|kommentar|gastbeitrag|leitartikel|debatte|débats?|tribune|point de vue|éditorial|chronique|opinión|columna|tribuna|사설|칼럼|오피니언|기고|시론|논평|politics|world|national|international|business|economy|asia(?: pacific)?|u\.?s\.?|foreign policy|news|politik|wirtschaft|ausland|monde|politique|mundo|política|정치|국제|사회|경제)$/i
const OUTLET =
  /(?:^|\s)(?:gazette|times|post|herald|tribune|journal|news|monitor|chronicle|guardian|observer|review|magazine|star|sun|globe|press|dispatch|inquirer|register|sentinel|telegraph|standard|bulletin|zeitung|blatt|anzeiger|rundschau|spiegel|presse|monde|figaro|courrier|país|mundo|vanguardia|nación|radio|broadcasting|agency)$|(?:일보|신문|뉴스|방송|통신)$/iu
const DATED =
  /^(?:first )?(?:published|posted|issued|date|released|filed|last updated|updated|modified|veröffentlicht(?: am)?|erschienen(?: am)?|stand|aktualisiert(?: am)?|publié(?:e)?(?: le)?|mis(?:e)? à jour(?: le)?|publicado(?: el)?|actualizado(?: el)?|입력|등록|승인|작성일|발행일|수정)\s*[:|]?\s*/iu

/**
 * Reads a line such as "By Ada Marlow | Quay Gazette | February 11, 2019" part by part. All fields are empty where it
 * has no metadata.
 */
export function readHeadLine({ text, words }: Pick<Piece, 'text' | 'words'>): LineSays {
  const says: LineSays = { authors: [], issued: undefined, container: undefined, section: undefined, updated: false }
  if (words > 30) return says
  for (const part of text.split(/\s*(?:[|•·]|\s[—–]\s)\s*/)) {
    const plain = part.trim()
    if (SECTION.test(plain.replace(/[:.]$/, ''))) says.section ??= titleCased(plain.replace(/[:.]$/, ''))
    else if (says.authors.length === 0 && bylineOf(plain).length > 0) says.authors = bylineOf(plain)
    else {
      says.updated ||= /^(last )?updated|^aktualisiert|^mis|^actualizado|^수정|^modified/i.test(plain)
      says.issued ??= dateIn(plain)
      const outlet = plain.replace(/^(?:source|from|quelle|fuente|출처)\s*:\s*/i, '').replace(/,.*$/, '')
      if (
        (outlet !== plain.replace(/,.*$/, '') || OUTLET.test(outlet)) &&
        outlet.split(' ').length <= 6 &&
        /^\p{Lu}|^\p{Lo}/u.test(outlet)
      )
        says.container ??= outlet
    }
  }
  return says
}

function bylineOf(part: string): string[] {
  const korean = KOREAN_BYLINE.exec(part)?.[1]
  if (korean) return [korean]
  const listed = BYLINE.exec(part)?.[1] ?? WITH_ROLE.exec(part)?.[1]
  return listed && listed.split(' ').length <= 16 ? authorNames(titleCased(withoutDate(listed))) : []
}

function withoutDate(line: string): string {
  return line.replace(
    new RegExp(
      String.raw`[,\s]+(?:\d{1,2}\.?\s+)?(?:${MONTH})\.?\s+\d{1,2}.*$|[,\s]+\d{1,2}\.?\s+(?:${MONTH})\b.*$|[,\s]+\d{4}.*$`,
      'iu',
    ),
    '',
  )
}

/** The one day in a short line; undefined where there is none. */
function dateIn(part: string): string | undefined {
  const plain = part.replace(DATED, '').trim()
  const whole = readWrittenDate(plain)
  if ('edtf' in whole) return isSingleDay(whole.edtf) || DATED.test(part) ? whole.edtf : undefined
  const tokens = plain.split(' ')
  if (tokens.length > 14) return undefined
  for (let size = 5; size >= 1; size -= 1)
    for (let index = 0; index + size <= tokens.length; index += 1) {
      const read = readWrittenDate(
        tokens
          .slice(index, index + size)
          .join(' ')
          .replace(/[,;:]$/, '')
          .replace(/^[([]|[)\]]$/g, ''),
      )
      if ('edtf' in read && isSingleDay(read.edtf)) return read.edtf
    }
  return undefined
}
