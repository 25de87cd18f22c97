import type { Coverage } from '@/lib/coverage/model'
import { COVERAGE_FORMAT, COVERAGE_VERSION, type CoverageFile } from './coverage-schema'
import { publicProvenance } from './provenance'

/** What is missing as its file has it. */
export function publicCoverage({
  totals,
  topics,
  actors,
  thin,
  secondHand,
  inferred,
  provenance,
}: Coverage): CoverageFile {
  return {
    format: COVERAGE_FORMAT,
    version: COVERAGE_VERSION,
    totals: {
      topics: totals.topics,
      actors: totals.actors,
      positions: totals.positions,
      sources: totals.sources,
      analysts: totals.analysts,
    },
    topics: topics.map(({ slug, label, heard, ownAnalysts, nothingFound, notLookedAt }) => ({
      topic: slug,
      label,
      heard: heard.map(({ slug: actor, voice, id }) => ({ actor, voice, position: id })),
      ownAnalysts,
      nothingFound,
      notLookedAt,
    })),
    actors: actors.map(({ slug, name, positions, reported, topicsNotLookedAt, source }) => ({
      actor: slug,
      name,
      positions,
      reported,
      topicsNotLookedAt,
      source: source?.slug ?? null,
    })),
    thin: {
      secondHand: thin.secondHand,
      reported: thin.reported,
      inferred: thin.inferred,
      neverQuoted: thin.neverQuoted,
    },
    secondHand: secondHand.map(({ id }) => id),
    inferred: inferred.map(({ id }) => id),
    provenance: publicProvenance(provenance),
  }
}
