import type { AgreementView } from '@/lib/agreement/model'
import { pairCounts } from '@/lib/agreement/pair-matrix'
import { agreementWords, countedWords } from '@/lib/agreement/words'
import { AGREEMENT_FORMAT, AGREEMENT_VERSION, type AgreementFile } from './agreement-schema'
import { publicProvenance } from './provenance'

/** Agreement as its file has it, without its pairs, which are written one by one (`publicPairs`). */
export function publicAgreement(view: AgreementView): AgreementFile {
  const { filter, actors, clusters, leftOut } = view
  const slugOf = (index: number) => actors[index]?.record.slug ?? ''
  return {
    format: AGREEMENT_FORMAT,
    version: AGREEMENT_VERSION,
    words: agreementWords(view),
    counted: countedWords(view),
    hand: filter.hand,
    asOf: filter.asOf ?? null,
    actors: actors.map(({ record, topics, cluster }) => ({
      slug: record.slug,
      name: record.name,
      topics,
      cluster: clusters[cluster]?.letter ?? '',
    })),
    clusters: clusters.map(({ letter, members, within, holds, unsettled }) => ({
      letter,
      members: members.map(slugOf),
      within: { sameSide: within.sameSide, shared: within.shared },
      holds: holds.map(({ cell, side, agreeing, speaking }) => ({ ...cellOf(cell), side, agreeing, speaking })),
      unsettled: unsettled.map(slugOf),
    })),
    modularity: view.modularity,
    pairs: [],
    topics: view.divided.map((one) => ({
      ...cellOf(one.cell),
      label: one.label,
      stances: one.stances,
      for: one.for,
      against: one.against,
      mixed: one.mixed,
      evenness: one.evenness ?? null,
      consensus: one.consensus ?? null,
      polarization: one.polarization ?? null,
    })),
    stances: view.stances.map(({ actor, topic, stance, records }) => ({
      actor,
      ...cellOf(topic),
      stance,
      positions: records,
    })),
    leftOut: {
      reported: leftOut.reported,
      notStated: leftOut.notStated,
      groups: leftOut.groups,
      unworded: leftOut.unworded,
      review: leftOut.review,
    },
    provenance: publicProvenance(view.provenance),
  }
}

/** Every pair of actors, each made when it is written. */
export function* publicPairs({ actors, matrix }: AgreementView): Generator<AgreementFile['pairs'][number]> {
  for (const [a, one] of actors.entries())
    for (let b = a + 1; b < actors.length; b += 1) {
      const { shared, sameSide, same, terms, neither, opposite, closeness } = pairCounts(matrix, a, b)
      yield {
        actors: [one.record.slug, actors[b]?.record.slug ?? ''],
        shared,
        sameSide,
        same,
        terms,
        neither,
        opposite,
        closeness: closeness ?? null,
      }
    }
}

function cellOf(cell: string): { topic: string; summit: string | null } {
  const [topic = '', summit] = cell.split('@')
  return { topic, summit: summit || null }
}
