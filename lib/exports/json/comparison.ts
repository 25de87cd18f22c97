import type { CellMovement } from '@/lib/change/cell'
import { answerTerms, movementLines } from '@/lib/change/cell-words'
import type { Answer } from '@/lib/change/course'
import type { Statement } from '@/lib/change/statement'
import { passageWords } from '@/lib/change/words'
import type {
  Between,
  Cell,
  ComparedActor,
  ComparedRow,
  Comparison,
  PairAgreement,
  Verdict,
} from '@/lib/comparison/model'
import { movementText, rowMoves } from '@/lib/comparison/movement-words'
import type { CompareFilter } from '@/lib/filter/compare'
import { actorHref } from '@/lib/urls'
import { KEY } from '../key'
import {
  COMPARISON_FORMAT,
  COMPARISON_VERSION,
  type ComparisonFile,
  type PublicAnswer,
  type PublicCell,
  type PublicPair,
  type PublicVerdict,
} from './comparison-schema'
import { publicEvidence, publicPosition } from './position'
import { publicKeyEntry, publicProvenance } from './provenance'
import { publicSource, publicSummit, publicTopic } from './subjects'

/**
 * A comparison as its file has it, field by field: a name that changes in the model does not change in the file.
 *
 * @param root what the addresses of records begin with
 */
export function publicComparison(comparison: Comparison, root: string): ComparisonFile {
  const { counts, summit } = comparison
  return {
    format: COMPARISON_FORMAT,
    version: COMPARISON_VERSION,
    filter: publicFilter(comparison.filter),
    words: comparison.words,
    movement: movementText(comparison),
    between: comparison.between ? publicBetween(comparison.between) : null,
    actors: comparison.actors.map((one) => publicActor(one, root)),
    rows: comparison.rows.map((row) => publicRow(row, comparison.actors, root)),
    counts: {
      all: counts.all,
      changed: counts.changed,
      opposite: counts.opposite,
      common: counts.common,
      topics: counts.topics,
      actors: counts.actors,
    },
    pairs: comparison.pairs.map(publicPair),
    summit: summit ? publicSummit(summit, root) : null,
    uncertain: comparison.uncertain.map((one) => publicPosition(one, root)),
    sources: comparison.sources.map((one) => publicSource(one, root)),
    provenance: publicProvenance(comparison.provenance),
    key: KEY.map(publicKeyEntry),
  }
}

function publicFilter(filter: CompareFilter): ComparisonFile['filter'] {
  return {
    actors: filter.actors,
    topics: filter.topics,
    theme: filter.theme ?? null,
    summit: filter.summit ?? null,
    asOf: filter.asOf ?? null,
    against: filter.against ?? null,
    role: filter.role ?? null,
    side: filter.side ?? null,
    stated: filter.stated,
    firsthand: filter.firsthand,
    recorded: filter.recorded,
    rows: filter.rows,
    sort: filter.sort,
    cells: filter.cells,
    transpose: filter.transpose,
    fromActor: filter.fromActor ?? null,
    fromTopic: filter.fromTopic ?? null,
  }
}

/** An actor in a comparison has its affiliation at the view's date, and not the whole record. */
function publicActor(actor: ComparedActor, root: string): ComparisonFile['actors'][number] {
  return {
    slug: actor.slug,
    address: `${root}${actorHref(actor.slug)}`,
    name: actor.name,
    sortName: actor.sortName,
    shortName: actor.shortName,
    nativeName: actor.nativeName,
    kind: actor.kind,
    affiliation: actor.affiliation ?? null,
    affiliationShort: actor.affiliationShort ?? null,
  }
}

function publicRow(row: ComparedRow, actors: ComparedActor[], root: string): ComparisonFile['rows'][number] {
  const { topic, summit, cells, verdict } = row
  return {
    topic: publicTopic(topic, root),
    summit: summit ? publicSummit(summit, root) : null,
    cells: cells.map((cell) => publicCell(cell, root)),
    verdict: publicVerdict(verdict),
    moves: rowMoves(row, actors),
  }
}

function publicCell(cell: Cell, root: string): PublicCell {
  switch (cell.kind) {
    case 'held':
      return {
        kind: 'held',
        actor: cell.actor,
        positions: cell.positions.map((one) => publicPosition(one, root)),
        movement: cell.movement ? publicMovement(cell.movement) : null,
      }
    case 'left_out':
      return { kind: 'left_out', actor: cell.actor, count: cell.count, why: cell.why }
    case 'silent':
      return {
        kind: 'silent',
        actor: cell.actor,
        silence: cell.silence,
        looked: cell.looked.map(({ source, issued, by }) => ({ source, issued, by })),
        evidence: cell.evidence.map((one) => publicEvidence(one, root)),
        note: cell.note,
      }
  }
}

function publicMovement(movement: CellMovement): NonNullable<(PublicCell & { kind: 'held' })['movement']> {
  const { same, moved, deeds, across, notHeardSince } = movement
  return {
    same: same.map(publicAnswer),
    moved: moved
      ? {
          kind: moved.kind,
          from: publicAnswer(moved.before),
          earlier: moved.earlier ? publicAnswer(moved.earlier) : null,
        }
      : null,
    deeds: deeds.map(({ stance, statedOn, id }) => ({ stance, statedOn, position: id })),
    otherSummit: across ? { summit: across.summit.slug, answer: publicAnswer(across.answer) } : null,
    notHeardSince,
    words: movementLines(movement),
  }
}

function publicAnswer(answer: Answer): PublicAnswer {
  const { stance, statedOn } = answer.statements[0] as Statement
  const positions = answer.statements.map(({ id }) => id)
  return { stance, conditions: answerTerms(answer) ?? null, statedOn, positions }
}

function publicBetween({ against, asOf, cells, unheard, counts, passages }: Between): ComparisonFile['between'] {
  return {
    against,
    asOf: asOf ?? null,
    cells,
    unheard,
    fates: counts.fates,
    passages: passages.map(({ row, actor, passage }) => ({
      actor,
      topic: row.topic.slug,
      summit: row.summit?.slug ?? passage.course.summit,
      fate: passage.fate,
      kind: passage.kind ?? null,
      before: passage.before ? publicAnswer(passage.before) : null,
      between: passage.between.map(publicAnswer),
      after: passage.after ? publicAnswer(passage.after) : null,
      words: passageWords(passage),
    })),
  }
}

export function publicVerdict(verdict: Verdict): PublicVerdict {
  const { stances } = verdict
  return {
    kind: verdict.kind,
    distance: verdict.distance ?? null,
    for: verdict.for,
    against: verdict.against,
    mixed: verdict.mixed,
    review: verdict.review,
    stances: {
      opposes: stances.opposes,
      opposes_unless: stances.opposes_unless,
      mixed: stances.mixed,
      supports_if: stances.supports_if,
      supports: stances.supports,
    },
  }
}

function publicPair(pair: PairAgreement): PublicPair {
  return {
    actors: pair.actors,
    same: pair.same,
    terms: pair.terms,
    neither: pair.neither,
    opposite: pair.opposite,
    shared: pair.shared,
    sameSide: pair.sameSide,
    few: pair.few,
    parts: pair.parts.map(({ topic, wider, relation }) => ({ topic, wider, relation })),
    indirect: pair.indirect,
  }
}
