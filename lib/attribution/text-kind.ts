import { findAbout, findAuthor } from './first-hand/authors'
import { listPostHeaders } from './first-hand/posts'
import { listStatements } from './first-hand/statements'
import { listTurns, type Turn } from './first-hand/turns'
import { listParagraphs, type Paragraph } from './paragraphs'

/** What kinds of text the reader tells apart. In all but `news` somebody speaks in his or her own name. */
export const TEXT_KINDS = ['news', 'transcript', 'statement', 'speech', 'posts', 'q-and-a', 'hearing', 'op-ed'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** The kind of a text and what in the text shows it, as a sentence without full stop. */
export type DetectedKind = { kind: TextKind; reason: string }

/** The kind of a text, judged by its layout and first lines. `news` where nothing shows another kind. */
export function detectTextKind(text: string): DetectedKind {
  const paragraphs = listParagraphs(text)
  return detectPosts(text, paragraphs) ?? detectTurns(text, paragraphs) ?? detectByWords(text, paragraphs)
}

function detectPosts(text: string, paragraphs: Paragraph[]): DetectedKind | undefined {
  const headers = listPostHeaders(text, paragraphs)
  const dated = headers.filter(({ date }) => date !== undefined).length
  if (dated >= 2 && paragraphs.length <= dated * 8)
    return { kind: 'posts', reason: `${dated} lines give the time of a post` }
  const numbered = headers.length - dated
  if (numbered >= 3 && numbered >= paragraphs.length * 0.4)
    return { kind: 'posts', reason: `${numbered} paragraphs are numbered as a thread of posts` }
  return undefined
}

function detectTurns(text: string, paragraphs: Paragraph[]): DetectedKind | undefined {
  const turns = listTurns(text, paragraphs)
  const labelled = turns.filter(({ label }) => label)
  const covered = turns.filter(({ turn }) => turn).length
  if (labelled.length < 2 || covered < paragraphs.length * 0.4) return undefined
  if (!isRegular(text, turns, labelled)) return undefined
  const count = (style: string) => labelled.filter(({ label }) => label?.style === style).length
  const named = labelled.length - count('question') - count('answer')
  // "Jane Doe: “…”" in line after line is a list of what several people said.
  if (
    labelled.filter(({ label, paragraph }) => /^[“"]/u.test(text.slice(label?.from, paragraph.end))).length >
    labelled.length / 2
  )
    return undefined
  const asked = count('question') > 0 && !isHearing(text, turns)
  if ((count('hearing') >= 2 && !asked) || (named >= 2 && isHearing(text, turns)))
    return { kind: 'hearing', reason: `${named} paragraphs begin with who speaks, as in the record of a hearing` }
  if (count('hearing') >= 2)
    return { kind: 'transcript', reason: `${labelled.length} paragraphs begin with who speaks or asks` }
  if (count('capitals') >= 2 || (count('capitals') === 1 && count('question') >= 1))
    return { kind: 'transcript', reason: `${labelled.length} paragraphs begin with who speaks, in capitals` }
  if ((count('question') >= 2 && count('answer') >= 2) || count('colon') >= 3)
    return {
      kind: 'q-and-a',
      reason: `${labelled.length} paragraphs begin with a question mark of speech or who speaks`,
    }
  return undefined
}

/** Names in capitals before a colon make turns where one recurs, a question stands among them, or every line has one. */
function isRegular(text: string, turns: Turn[], labelled: Turn[]): boolean {
  const names = labelled.map(({ label }) => label?.name ?? '')
  if (new Set(names).size < names.length || labelled.some(({ label }) => label?.style === 'question')) return true
  const first = turns.findIndex(({ label }) => label)
  if (labelled.length === turns.length - first) return true
  return turns.slice(0, first).some(({ paragraph }) => TURNS_FOLLOW.test(text.slice(paragraph.start, paragraph.end)))
}

const TURNS_FOLLOW = /\b(?:transcript|remarks|press (?:briefing|conference)|interview|hearing|minutes|debate)\b/iu

function isHearing(text: string, turns: Turn[]): boolean {
  const first = turns.findIndex(({ label }) => label)
  return turns
    .slice(0, first)
    .some(({ paragraph }) => /\bhearing\b|\bcommittee (?:met|on)\b/iu.test(text.slice(paragraph.start, paragraph.end)))
}

function detectByWords(text: string, paragraphs: Paragraph[]): DetectedKind {
  const head = paragraphs.slice(0, 6).map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
  const label = head.find((line) => OPINION.test(line))
  if (label) return { kind: 'op-ed', reason: `the text is headed “${label.slice(0, 40)}”` }
  const statements = listStatements(text, paragraphs)
  const [statement] = statements
  const covered = statements.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  if (statement && covered * 3 >= paragraphs.length - 2)
    return { kind: 'statement', reason: `a lead-in or title puts what follows down to ${statement.speaker}` }
  if (head.some((line) => RELEASE.test(line)))
    return { kind: 'statement', reason: 'the text is headed as a press release' }
  const opening = head.find((line) => GREETING.test(line) || REMARKS.test(line))
  const sample = text.slice(0, LONGEST_SAMPLE)
  const plain = sample.replace(/[“"][^“”"]{0,2000}[”"]/gu, '')
  const quoted = 1 - plain.length / Math.max(1, sample.length)
  if (opening && quoted < 0.25)
    return { kind: 'speech', reason: `the text opens with “${opening.slice(0, 40).trim()}”` }
  const first = plain.match(/\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)\b/gu)?.length ?? 0
  const words = plain.split(/\s+/).length
  const author = findAuthor(text, paragraphs)
  const about = findAbout(text, paragraphs)
  if (author && about && author.name === about.name && first >= 3 && first * 150 >= words)
    return { kind: 'op-ed', reason: `${author.name} writes in the first person, and a note says who that is` }
  if (first >= 2 && first * 40 >= words && quoted < 0.15 && !/\b(?:said|says|told|according to)\b/u.test(plain))
    return { kind: 'op-ed', reason: 'the text is in the first person and reports nobody' }
  return { kind: 'news', reason: 'nothing shows another kind of text' }
}

/** The first characters, in UTF-16 code units, that show whether a text is in the first person. */
const LONGEST_SAMPLE = 20_000

const OPINION =
  /^(?:opinion|commentary|op-?ed|guest (?:essay|column|opinion|commentary)|perspective|viewpoint|letter to the editor)\b(?:\s*$|\s*[:|·•–—-]\s|\s+by\b)/iu
const RELEASE = /^(?:for immediate release|press (?:release|statement)\b|news release)/iu
const GREETING =
  /^(?:(?:thank you[^.]{0,60}[.,] )?(?:mr|madam|mrs|ms)\.? (?:speaker|president|chair\w*|secretary.general|prime minister|vice president|chief justice)\b,?|ladies and gentlemen\b|my fellow \w+|(?:dear )?(?:friends|comrades|colleagues|delegates|citizens|countrymen)\b[,!]|distinguished (?:guests|delegates|members)|excellencies|your excellenc|동지들|.{0,80}여러분[!,])/iu
const REMARKS =
  /^(?:(?:prepared |opening |closing |full )?(?:remarks|speech|address|keynote|lecture)(?: as (?:prepared|delivered)\b| (?:by|of|before|to) )|inaugural address|state of the (?:union|state|city)|new year[’']?s? address|remarks as (?:prepared|delivered))/iu
