import { shortCitation } from '@/lib/citations/short-citation'
import { verdictWords } from '@/lib/comparison/verdict'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import type { TopicView } from '@/lib/topics/model'
import { nameNotes } from '@/lib/topics/name-notes'
import type { Stop, StopName } from '@/lib/topics/spectrum'
import { occasionWords } from '@/lib/topics/words'
import { EVIDENCE_MODE, STANCE } from '@/lib/vocabulary'
import { stanceChip, swatch } from '../html/cell'
import { htmlText, paragraph } from '../html/text'
import { silentCounts } from '../svg/silent'

/** A topic's spectrum as HTML, under its proposition in the title: who stands where with the first of their words, and the silent. */
export function htmlSpectrum(view: TopicView): string {
  const { spectrum } = view
  const words = new Map(view.listed.map(({ position }) => [position.id, position.evidence[0]]))
  return [
    paragraph('verdict', htmlText(headWords(view))),
    spectrum.length > 0
      ? `<ol class="stops" aria-label="Who stands where, from against to for">\n${spectrum.map((stop) => htmlStop(stop, words, view.sources)).join('\n')}\n</ol>`
      : '',
    '<h2>Who is silent</h2>',
    `<ul class="silent">${silentCounts(view)
      .map(({ silence, words }) => `<li>${swatch(silence)}<span>${htmlText(words)}</span></li>`)
      .join('')}</ul>`,
    '<p class="quiet">Silence is not neutrality: none of these counts as mixed or enters an average.</p>',
  ].join('\n')
}

function headWords(view: TopicView): string {
  const { label, count } = verdictWords(view.verdict)
  return [...occasionWords(view), count ? `${label}: ${count}` : label].join('. ')
}

type Words = ReadonlyMap<string, EvidenceRecord | undefined>

function htmlStop(
  { stance, named, more, count }: Stop,
  words: Words,
  sources: ReadonlyMap<string, SourceRecord>,
): string {
  const names = named.map((name) => htmlName(name, words.get(name.occasion.id), sources))
  const rest = more > 0 ? [`<li>${more} more</li>`] : []
  const list = count === 0 ? '<p class="quiet">Nobody</p>' : `<ul>${[...names, ...rest].join('')}</ul>`
  return `<li>${stanceChip(stance, `${STANCE[stance].label}${count > 0 ? ` ${count}` : ''}`)}${list}</li>`
}

function htmlName(
  name: StopName,
  evidence: EvidenceRecord | undefined,
  sources: ReadonlyMap<string, SourceRecord>,
): string {
  const { holder, reportedBy } = name.occasion
  const notes = nameNotes(name).join(', ')
  const classes = [reportedBy ? 'second' : '', holder.kind === 'group' ? 'group' : ''].filter(Boolean).join(' ')
  return `<li><b${classes ? ` class="${classes}"` : ''}>${htmlText(holder.name)}</b>${notes ? `<small>${htmlText(notes)}</small>` : ''}${evidence ? htmlWords(evidence, sources) : ''}</li>`
}

/** The words with their short citation; those of a reporter say so and have no quotation marks. */
function htmlWords(evidence: EvidenceRecord, sources: ReadonlyMap<string, SourceRecord>): string {
  const source = sources.get(evidence.source)
  const citation = source ? `<small>${htmlText(shortCitation(source, evidence.locator))}</small>` : ''
  return EVIDENCE_MODE[evidence.mode].quoted
    ? `<p class="quote">“${htmlText(quotedWords(evidence), evidence.lang)}”${citation}</p>`
    : `<p class="reported">In the reporter’s words, not quoted${citation}</p>`
}
