import { TITLES } from '../roles'

/**
 * The label that a turn of a transcript begins with. `name` is the words that name the speaker, as written, titles
 * included; `from` is the offset at which the words said begin. `style` tells the layouts apart.
 */
export type TurnLabel = {
  name: string
  from: number
  style: 'capitals' | 'hearing' | 'colon' | 'question' | 'answer'
  /** What stands in brackets in the label: "(through interpreter)". */
  note: string
}

/** The label at the start of a paragraph, if it has one. */
export function readTurnLabel(text: string, start: number, end: number): TurnLabel | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL))
  if (!MAY_LABEL.test(head)) return undefined
  for (const { style, pattern } of STYLES) {
    const found = pattern.exec(head)
    if (!found) continue
    const name = (found.groups?.name ?? '').trim()
    if (style === 'hearing' && !isHearingName(name)) continue
    if (style === 'capitals' && !/\p{Lu}{2}/u.test(name)) continue
    return { name, from: start + found[0].length, style, note: found.groups?.note ?? '' }
  }
  return undefined
}

/** Whether a label stands for somebody who only asks, or whom nobody knows. */
export function isAnonymous(label: TurnLabel): boolean {
  return label.style === 'question' || ANONYMOUS.test(label.name)
}

const LONGEST_LABEL = 160

/** A quick look: a colon or a full stop within the first words, or a Q or A by itself. */
const MAY_LABEL = /^(?:[^.:]{1,120}[.:]|[QA]\W|Q(?:UESTION|uestion))/u

const ANONYMOUS =
  /^(?:(?:the )?(?:q|question|reporters?|press|media|unidentified.*|unknown.*|audience.*|participants?|interpreter|translator|operator|voices?|speakers?|protest[eo]rs?|crowd|all|both|moderator|announcer|narrator|male|female|caller|questioner|journalist|student|inaudible|multiple.*|several.*|staff|aide)(?: (?:\d+|member|voice|male|female|\w))?)$/iu

/** A time that some transcripts put before the label: "[00:12:31]", "20:04:11". */
const TIME = /(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?[\s–-]+)?/u.source
const CAPITAL_WORD =
  /(?:(?:Mc|Mac|De|Di|Van|van|de|der|von|la|del|al|bin)?[\p{Lu}][\p{Lu}\p{M}.'’-]*|van|de|der|den|von|da|di|la|le|del|al|bin|ten|ter)/u
    .source
const NAME_WORD = /(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|de|der|den|von|da|di|la|le|del|al|bin|ten|ter)/u.source
/** A word of a name whose full stop, if it has one, is that of an initial. */
const PLAIN_WORD = /(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+|van|de|der|den|von|da|di|la|le|del|al|bin|ten|ter)/u.source
const NOTE = /(?:\s*[([](?<note>[^()[\]]{1,60})[)\]])?/u.source

const STYLES: { style: TurnLabel['style']; pattern: RegExp }[] = [
  {
    style: 'question',
    pattern: new RegExp(`^${TIME}(?<name>Q(?:UESTION|uestion)?\\d{0,2})(?:[.:]|\\s{2,}|\\t| (?=[(\\p{Lu}]))\\s*`, 'u'),
  },
  {
    style: 'answer',
    pattern: new RegExp(`^${TIME}(?<name>A(?:NSWER|nswer)?\\d{0,2})(?:[:]|\\.(?=\\s)|\\s{2,}|\\t)\\s*`, 'u'),
  },
  {
    style: 'capitals',
    pattern: new RegExp(
      `^${TIME}(?<name>${CAPITAL_WORD}(?: ${CAPITAL_WORD}| \\d{1,2}){0,7})${NOTE}(?:, [^:;!?]{2,70})?(?:\\s*\\([^()]{1,40}\\))?\\s*:(?=\\s|$)\\s*`,
      'u',
    ),
  },
  {
    style: 'hearing',
    pattern: new RegExp(
      `^(?<name>(?:The )?\\p{Lu}[\\p{L}]+\\.?(?: ${PLAIN_WORD}){0,4}?(?: pro tempore)?(?: of (?:the )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?)${NOTE}[.:]\\s+(?=[\\p{Lu}\\p{N}“"‘'\\[(—–-])`,
      'u',
    ),
  },
  {
    style: 'colon',
    pattern: new RegExp(
      `^${TIME}(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${NAME_WORD}){0,4})${NOTE}\\s*:(?=\\s)\\s*`,
      'u',
    ),
  },
]

/** "Senator Reeve", "Mr. Vale", "The Chairwoman": a title and a name, or the title of an office by itself. */
function isHearingName(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  const first = words[0] ?? ''
  if (first === 'the') return words.length <= 4 && OFFICES.test(words.slice(1).join(' '))
  if (words.length < 2) return false
  return TITLES.has(first) || TITLES.has(`${first}.`) || first === 'hon.'
}

const OFFICES =
  /^(?:acting |vice |deputy )?(?:chair(?:man|woman|person)?|president|speaker|presiding officer|clerk|secretary|court|witness|(?:president|speaker) pro tempore|co-?chair(?:man|woman)?|commissioner|ranking member)$/u
