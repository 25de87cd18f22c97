import type { Paragraph } from '../paragraphs'
import { Directory } from './directory'
import { insideMarks } from './inside-marks'
import { OWN_SCORES, type OwnWords } from './own-words'
import { isInterpreted, listSpokenPieces } from './stage-directions'
import { isAnonymous, readTurnLabel, type TurnLabel } from './turn-labels'

/** A paragraph of a transcript with the label it begins with, and the label of the turn that it belongs to. */
export type Turn = { paragraph: Paragraph; label: TurnLabel | undefined; turn: TurnLabel | undefined }

/** The paragraphs of a text that is laid out in turns, each with whose turn it is. */
export function listTurns(text: string, paragraphs: Paragraph[]): Turn[] {
  const labels = consistentLabels(paragraphs.map(({ start, end }) => readTurnLabel(text, start, end)))
  let turn: TurnLabel | undefined
  return paragraphs.map((paragraph, index) => {
    const label = labels[index]
    if (label) turn = label
    else if (endsTurn(text.slice(paragraph.start, paragraph.end))) turn = undefined
    return { paragraph, label, turn }
  })
}

/** The words of every turn whose speaker has a name or an office; questions of people unnamed are left out. */
export function readTurns(text: string, turns: Turn[]): OwnWords[] {
  const directory = readDirectory(text, turns)
  const answers = intervieweeOf(text, turns)
  let interpreted = false
  return turns.flatMap(({ paragraph, label, turn }) => {
    if (!turn || isAnonymous(turn)) return []
    const spoken = listSpokenPieces(text, label ? label.from : paragraph.start, paragraph.end)
    interpreted = spoken.interpreted || (label ? isInterpreted(label.note) : interpreted)
    const speaker = turn.style === 'answer' ? answers : (directory.complete(turn.name) ?? officeOf(turn.name))
    const score = scoreOf(turn, speaker)
    return spoken.pieces.map((piece) => ({
      ...insideMarks(text, piece),
      mode: 'direct' as const,
      speaker,
      score,
      ...(interpreted ? { interpreted } : {}),
    }))
  })
}

/** Labels of one layout only: where labels are in capitals, others do not count, and a mixed-case name counts only where it recurs. */
function consistentLabels(labels: (TurnLabel | undefined)[]): (TurnLabel | undefined)[] {
  const known = labels.filter((label) => label !== undefined && !NO_SPEAKERS.test(label.name)) as TurnLabel[]
  const count = (style: TurnLabel['style']) => known.filter((label) => label.style === style).length
  const capitals = count('capitals')
  const hearing = count('hearing')
  const colon = known.filter(
    (label) => label.style === 'colon' && known.some((other) => other !== label && other.name === label.name),
  )
  const main: TurnLabel['style'] =
    capitals > 0 && capitals >= hearing ? 'capitals' : hearing >= 2 && hearing >= colon.length ? 'hearing' : 'colon'
  return labels.map((label) => {
    if (!label || NO_SPEAKERS.test(label.name)) return undefined
    if (label.style === 'question' || label.style === 'answer') return label
    if (main === 'colon') return colon.length >= 3 && label.style === 'colon' ? label : undefined
    return label.style === main ? label : undefined
  })
}

/** Words in capitals before a colon that name nobody. */
const NO_SPEAKERS =
  /^(?:(?:media |press )?contacts?|update[sd]?|note|source|photo|related|more|date|to|from|subject|re|title|by|read|read more|watch|video|washington|time|place|location|transcript|present|also present|cc|news|breaking|exclusive|fact|myth|claim|verdict|summary|background|topic|event|for immediate release|advisory|link|tags?|copyright|caption|image|correction|ps|nb)$/iu

/** Notes and headings that no turn goes on after: "END", "###", "(END VIDEO CLIP)", "STATEMENT OF …" */
function endsTurn(line: string): boolean {
  if (/^(?:END\b|###|-{2,}|\*\s?\*|\[?whereupon|\((?:BEGIN|END) )/iu.test(line) && line.length < 120) return true
  if (/^\[.*\]$/su.test(line)) return /whereupon|prepared statement|following/iu.test(line)
  if (/^\(.*\)$/su.test(line)) return false
  const letters = line.replace(/[^\p{L}]/gu, '')
  return (
    letters.length > 3 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    !/[.!?]$/u.test(line)
  )
}

function readDirectory(text: string, turns: Turn[]): Directory {
  const directory = new Directory()
  for (const { paragraph, label, turn } of turns) {
    if (label?.style === 'capitals') directory.addHeading(label.name)
    else if (!turn)
      directory.addHeading(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_HEADING)))
  }
  return directory
}

const LONGEST_HEADING = 600

/** Who answers where turns are marked Q and A only: the one name that the headings give after "with" or "interview". */
function intervieweeOf(text: string, turns: Turn[]): string | undefined {
  const head = turns.slice(
    0,
    Math.max(
      0,
      turns.findIndex(({ label }) => label),
    ),
  )
  const directory = new Directory()
  const names = head.flatMap(({ paragraph }) => {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_HEADING))
    const found =
      /\b(?:with|interview:?|questions? (?:for|to)|q ?(?:&|and) ?a:?(?: with)?|conversation with)\s+(?<name>\p{Lu}[^,.:;\n]*)/iu.exec(
        line,
      )
    return found?.groups?.name
      ? [directory.complete(trimName(found.groups.name))].filter((name) => name !== undefined)
      : []
  })
  const all = new Set(names)
  return all.size === 1 ? names[0] : undefined
}

function trimName(words: string): string {
  const run =
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|de|der|von|da|di|la|le|del|al|bin)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|van|de|der|von|da|di|la|le|del|al|bin))*/u
  return run.exec(words)?.[0] ?? words
}

function officeOf(name: string): string | undefined {
  return /^the /iu.test(name) ? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() : name
}

function scoreOf(turn: TurnLabel, speaker: string | undefined): number {
  if (!speaker) return OWN_SCORES.unknown
  if (/^the /iu.test(speaker)) return OWN_SCORES.office
  return /\s/u.test(speaker) || turn.style === 'answer' ? OWN_SCORES.named : OWN_SCORES.surname
}
