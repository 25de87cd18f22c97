import type { Passage } from '@/lib/change/between'
import type { Answer } from '@/lib/change/course'
import { type ChangeView, recordKey } from '@/lib/change/model'
import { countedSentence, viewWords } from '@/lib/change/view-words'
import { passageWords } from '@/lib/change/words'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { PositionRecord, SourceRecord } from '@/lib/records/read-model'
import { STANCE } from '@/lib/vocabulary'
import { answerRecords } from './change-rows'
import { type CellWords, type ComparisonCell, evidenceSources, type Head, type TableDocument } from './document'
import { evidenceWords } from './evidence-words'
import { KEY } from './key'
import { NoteList } from './notes'
import { marksOf, termsOf } from './position-text'
import { provenanceText } from './provenance-text'

/** Lays out a view of changes as a memo's table: who on what, from which words to which. */
export function toChangeTable(view: ChangeView): TableDocument {
  const sources = [...view.sources.values()]
  const notes = new NoteList(sources)
  const { listed, undated } = view.changes
  const column = (name: string): Head => ({ kind: 'actor', name, detail: undefined, verdict: undefined })
  return {
    words: `${viewWords(view)}. ${countedSentence(view)}`,
    caption: `${countWords(listed.length, 'row')}: who on what, the words before, the words after.`,
    corner: 'Who on what',
    columns: [column('Before'), column('After')],
    widths: WIDTHS,
    lines: listed.map((passage) => ({
      head: passageHead(passage, view),
      cells: [
        answerCell(passage.before ? [passage.before] : [], view, { sources, notes, none: 'Nothing on record before' }),
        answerCell([...passage.between, ...(passage.after ? [passage.after] : [])], view, {
          sources,
          notes,
          none: 'Not heard since',
        }),
      ],
    })),
    notes: notes.all,
    uncertain: undated.flatMap((statement) => {
      const record = view.records.get(recordKey(statement))
      return record ? [undatedText(record, view)] : []
    }),
    key: KEY.filter(({ code }) => listed.some((passage) => stancesIn(passage).has(code))),
    provenance: provenanceText(view.provenance),
    origin: view.provenance,
    sources,
  }
}

/** Relative column widths: words take most of the table. */
const WIDTHS = [0.8, 1, 1]

function passageHead(passage: Passage, view: ChangeView): Head {
  const { course } = passage
  const summit = view.summits.find(({ slug }) => slug === course.summit)
  const topic = view.topics.get(course.topic)?.label ?? course.topic
  const deeds = course.deeds.map(
    ({ stance, statedOn }) => `Enacted ${formatDate(statedOn)}: ${STANCE[stance].label}. A deed is no change.`,
  )
  return {
    kind: 'topic',
    name: view.actors.get(course.holder)?.name ?? course.holder,
    detail: summit ? `${topic}, ${summit.shortName}` : topic,
    verdict: [passageWords(passage), ...deeds].join(' '),
  }
}

type Written = { sources: SourceRecord[]; notes: NoteList; none: string }

/** The answers of one side; of a change away and back also those between, each with its day. */
function answerCell(answers: Answer[], view: ChangeView, { sources, notes, none }: Written): CellWords {
  const records = answers.flatMap((answer) => answerRecords(answer, view))
  if (records.length === 0) return { kind: 'said', said: [], none }
  const cell: ComparisonCell = {
    kind: 'held',
    review: undefined,
    positions: records.map((record) => ({
      stance: record.stance,
      label: STANCE[record.stance].label,
      marks: [formatDate(record.statedOn), ...marksOf(record, evidenceSources(record, sources)).filter(notItsDay)],
      terms: termsOf(record),
      qualifier: record.qualifier ?? undefined,
      summary: undefined,
      inference: undefined,
      evidence: record.evidence.map((evidence) => evidenceWords(evidence, sources, true, notes.add(evidence))),
    })),
  }
  return cell
}

/** The day of the words stands in every cell already. */
const notItsDay = (mark: string) => !/^said (on or before )?.*\d{4}/.test(mark)

function undatedText({ holder, topic, stance, statedOn }: PositionRecord, view: ChangeView): string {
  const name = view.actors.get(holder)?.name ?? holder
  return `${name} on ${view.topics.get(topic)?.label ?? topic}: ${STANCE[stance].label}, ${formatDate(statedOn)}`
}

function stancesIn({ before, after, between }: Passage): Set<string> {
  const answers = [before, after, ...between].filter((answer) => answer !== undefined)
  return new Set(answers.flatMap(({ statements }) => statements.map(({ stance }) => stance)))
}
