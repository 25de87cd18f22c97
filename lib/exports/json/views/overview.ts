import { rowKey } from '@/lib/comparison/model'
import type { Overview } from '@/lib/overview/model'
import { publicComparison } from '../comparison'
import { publicClaimLine, publicFate } from '../parts'
import { publicName, publicPosition } from '../position'
import { publicProvenance } from '../provenance'
import { publicSummit } from '../subjects'
import type { OverviewFile } from './overview-schema'

/** The overview as its file has it. `root`: what the addresses of records begin with. */
export function publicOverview(overview: Overview, root: string): OverviewFile {
  const { filter, totals, comparison, movements } = overview
  return {
    format: 'parley-overview',
    version: 1,
    filter: {
      actors: filter.actors,
      topics: filter.topics,
      summit: filter.summit ?? null,
      asOf: filter.asOf ?? null,
    },
    totals: {
      positions: totals.positions,
      topics: totals.topics,
      allTopics: totals.allTopics,
      sources: totals.sources,
      actors: totals.actors,
      analysts: totals.analysts,
      officials: totals.officials,
      others: totals.others,
      organizations: totals.organizations,
      groups: totals.groups,
    },
    summit: overview.summit ? publicSummit(overview.summit, root) : null,
    summits: overview.summits.map((one) => publicSummit(one, root)),
    comparison: publicComparison(comparison, root),
    everyone: publicEveryone(overview),
    coverage: overview.coverage.map(({ actor, name, held, silent }) => ({
      actor,
      name,
      held,
      silent: {
        not_found: silent.not_found,
        unclear: silent.unclear,
        declined: silent.declined,
        not_assessed: silent.not_assessed,
      },
    })),
    contested: overview.contested.map((line) => publicClaimLine(line, root)),
    fates: overview.fates.map(publicFate),
    moved: {
      all: movements.all,
      everybody: movements.everybody,
      latest: movements.latest.map(({ holder, topic, summit, move, before, after }) => ({
        holder: publicName(holder),
        topic: publicName(topic),
        summit: summit?.slug ?? null,
        kind: move.kind,
        before: before ? publicPosition(before, root) : null,
        after: after ? publicPosition(after, root) : null,
      })),
    },
    provenance: publicProvenance(comparison.provenance),
  }
}

function publicEveryone({ comparison, everyone }: Overview): OverviewFile['everyone'] {
  return comparison.rows.flatMap((row) => {
    const stances = everyone.get(rowKey(row))
    if (!stances) return []
    return [
      {
        topic: row.topic.slug,
        summit: row.summit?.slug ?? null,
        stances: {
          opposes: stances.opposes,
          opposes_unless: stances.opposes_unless,
          mixed: stances.mixed,
          supports_if: stances.supports_if,
          supports: stances.supports,
        },
      },
    ]
  })
}
