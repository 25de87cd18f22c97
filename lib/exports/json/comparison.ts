import type { Cell, ComparedActor, ComparedRow, Comparison, PairAgreement, Verdict } from '@/lib/comparison/model'
import type { CompareFilter } from '@/lib/filter/compare'
import { KEY } from '../key'
import {
  COMPARISON_FORMAT,
  COMPARISON_VERSION,
  type ComparisonFile,
  type PublicCell,
  type PublicPair,
  type PublicVerdict,
} from './comparison-schema'
import { publicEvidence, publicPosition } from './position'
import { publicKeyEntry, publicProvenance } from './provenance'
import { publicSource, publicSummit, publicTopic } from './subjects'

/** A comparison as its file has it, field by field: a name that changes in the model does not change in the file. */
export function publicComparison(comparison: Comparison): ComparisonFile {
  const { counts, summit } = comparison
  return {
    format: COMPARISON_FORMAT,
    version: COMPARISON_VERSION,
    filter: publicFilter(comparison.filter),
    words: comparison.words,
    actors: comparison.actors.map(publicActor),
    rows: comparison.rows.map(publicRow),
    counts: {
      all: counts.all,
      opposite: counts.opposite,
      common: counts.common,
      topics: counts.topics,
      actors: counts.actors,
    },
    pairs: comparison.pairs.map(publicPair),
    summit: summit ? publicSummit(summit) : null,
    uncertain: comparison.uncertain.map(publicPosition),
    sources: comparison.sources.map(publicSource),
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
function publicActor(actor: ComparedActor): ComparisonFile['actors'][number] {
  return {
    slug: actor.slug,
    name: actor.name,
    sortName: actor.sortName,
    shortName: actor.shortName,
    nativeName: actor.nativeName,
    kind: actor.kind,
    affiliation: actor.affiliation ?? null,
    affiliationShort: actor.affiliationShort ?? null,
  }
}

function publicRow({ topic, summit, cells, verdict }: ComparedRow): ComparisonFile['rows'][number] {
  return {
    topic: publicTopic(topic),
    summit: summit ? publicSummit(summit) : null,
    cells: cells.map(publicCell),
    verdict: publicVerdict(verdict),
  }
}

function publicCell(cell: Cell): PublicCell {
  switch (cell.kind) {
    case 'held':
      return { kind: 'held', actor: cell.actor, positions: cell.positions.map(publicPosition) }
    case 'left_out':
      return { kind: 'left_out', actor: cell.actor, count: cell.count, why: cell.why }
    case 'silent':
      return {
        kind: 'silent',
        actor: cell.actor,
        silence: cell.silence,
        looked: cell.looked.map(({ source, issued, by }) => ({ source, issued, by })),
        evidence: cell.evidence.map(publicEvidence),
        note: cell.note,
      }
  }
}

function publicVerdict(verdict: Verdict): PublicVerdict {
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
    related: pair.related,
    indirect: pair.indirect,
  }
}
