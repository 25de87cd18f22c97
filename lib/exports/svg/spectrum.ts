import { capitalize } from '@/lib/capitalize'
import { verdictWords } from '@/lib/comparison/verdict'
import { countWords } from '@/lib/comparison/words'
import type { TopicView } from '@/lib/topics/model'
import { nameNotes } from '@/lib/topics/name-notes'
import type { Stop } from '@/lib/topics/spectrum'
import { propositionWords } from '@/lib/topics/worded'
import { occasionWords, topicWords } from '@/lib/topics/words'
import { STANCE } from '@/lib/vocabulary'
import { provenanceText } from '../provenance-text'
import { spectrumAxis } from './axis'
import { COLOUR } from './colours'
import { gap, rule, stack, type TextColour, textLines } from './draw'
import { MARGIN, type Picture, type Rewrite, toPicture } from './picture'
import { silentCounts, svgSilent } from './silent'
import { COLUMN, columnsOf, stopNames } from './stop'

/**
 * Draws the spectrum of a topic that is worded, for slides: the proposition, the actors from against to for, and counts of the silent.
 * Legible in grey: every stance has a shape and a label, every silence a pattern and a label.
 */
export function writeSpectrum(view: TopicView, rewrite: Rewrite = (text) => text): Picture {
  const { topic, spectrum } = view
  const columns = spectrum.map(columnsOf)
  const starts = columns.map((_, index) => MARGIN + COLUMN * sum(columns.slice(0, index)))
  const width = 2 * MARGIN + COLUMN * sum(columns)
  const inner = width - 2 * MARGIN
  const text =
    (words: string, size: number, style: { weight?: 600; colour?: TextColour; most?: number } = {}) =>
    (y: number) =>
      textLines(rewrite(words), MARGIN, y, { size, width: inner, ...style })
  const names = spectrum.map((stop, index) => stopNames(stop, starts[index] ?? 0, rewrite))
  const height = Math.max(...names.map((draw) => draw(0).height))
  const body = stack(MARGIN, [
    text(topic.label, 13, { weight: 600, colour: 'explain' }),
    gap(4),
    text(propositionWords(topic.proposition), 24, { weight: 600 }),
    gap(6),
    text(headWords(view), 13, { colour: 'explain' }),
    gap(20),
    (y) => ({ svg: names.map((draw) => draw(y + height).svg).join('\n'), height }),
    gap(8),
    (y) => spectrumAxis(spectrum, starts, y),
    gap(16),
    (y) => ({ svg: rule(MARGIN, width - MARGIN, y, COLOUR.rule), height: 0 }),
    gap(14),
    text('Who is silent', 13, { weight: 600 }),
    gap(8),
    (y) => svgSilent(silentCounts(view), MARGIN, y, inner),
    gap(8),
    text('Silence is not neutrality: none of these counts as mixed or enters an average.', 11, { colour: 'explain' }),
    gap(10),
    ...footWords(view).map((line) => text(line, 10.5, { colour: 'locate' })),
  ])
  return toPicture(body, { width, title: topicWords(view), description: readAloud(view) })
}

/** "At the Second Summit, as of 22 Jan 2019. Opposite sides: 2 for, 2 against." */
function headWords(view: TopicView): string {
  const { label, count } = verdictWords(view.verdict)
  const [first = '', ...rest] = occasionWords(view)
  const occasion = [capitalize(first), ...rest].join(', ')
  return [occasion, count ? `${label}: ${count}` : label].filter(Boolean).join('. ')
}

function footWords(view: TopicView): string[] {
  const { voices, uncertain, provenance } = view
  return [
    [
      voices.secondHand > 0 ? 'Dashed and slanted: at second hand.' : '',
      voices.groups > 0 ? 'Small: a group that its source does not name.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    uncertain.length > 0
      ? `${countWords(uncertain.length, 'position')} whose date may or may not fall before that day: counted nowhere.`
      : '',
    `${topicWords(view)}. ${provenanceText(provenance)}`,
  ].filter(Boolean)
}

/** The picture as text for screen readers: each stance with its actors, then the silences. */
function readAloud(view: TopicView): string {
  const silent = silentCounts(view).map(({ words }) => words.toLowerCase())
  return [...view.spectrum.map(said), `Silent: ${silent.join(', ')}.`].join(' ')
}

function said({ stance, named, more }: Stop): string {
  const names = named.map((name) => {
    const notes = nameNotes(name).join(', ')
    return notes ? `${name.occasion.holder.name} (${notes})` : name.occasion.holder.name
  })
  if (more > 0) names.push(`${more} more`)
  return `${STANCE[stance].label}: ${names.length > 0 ? names.join('; ') : 'nobody'}.`
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
