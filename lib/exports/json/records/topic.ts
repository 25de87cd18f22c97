import type { TopicName, TopicView } from '@/lib/topics/model'
import { topicHref } from '@/lib/urls'
import { RECORDED_SILENCES } from '@/lib/vocabulary'
import { publicVerdict } from '../comparison'
import type { PublicLink } from '../part-schemas'
import { publicClaimLine, publicSilence } from '../parts'
import { publicName, publicPosition } from '../position'
import { publicProvenance } from '../provenance'
import { publicActor, publicSource, publicSummit, publicTopic } from '../subjects'
import type { TopicFile } from './topic-schema'

/** One topic as its file has it. `root`: what the addresses of records begin with. */
export function publicTopicFile(view: TopicView, root: string): TopicFile {
  const { topic, filter, voices, silent, notLookedAt } = view
  const linked = ({ slug, label }: TopicName): PublicLink => ({
    slug,
    address: `${root}${topicHref(slug)}`,
    name: label,
  })
  return {
    format: 'parley-topic',
    version: 1,
    filter: { summit: filter.summit ?? null, asOf: filter.asOf ?? null },
    topic: publicTopic(topic, root),
    wordings: topic.earlier.map(({ wording, proposition, since }) => ({ wording, proposition, since })),
    broader: topic.wider && linked(topic.wider),
    narrower: topic.narrower.map(linked),
    summit: view.summit ? publicSummit(view.summit, root) : null,
    summits: view.summits.map(({ summit, voices }) => ({ summit: publicSummit(summit, root), voices })),
    day: view.day ?? null,
    verdict: publicVerdict(view.verdict),
    voices: {
      all: voices.all,
      secondHand: voices.secondHand,
      groups: voices.groups,
      oldWording: voices.oldWording,
    },
    positions: view.listed.map(({ position, review, overtaken }) => ({
      position: publicPosition(position, root),
      review: review ?? null,
      overtakenFor: overtaken && publicName(overtaken),
    })),
    uncertain: { total: view.uncertainTotal, positions: view.uncertain.map(({ id }) => id) },
    silent: {
      not_found: silent.not_found,
      unclear: silent.unclear,
      declined: silent.declined,
      not_assessed: notLookedAt.total,
    },
    silences: RECORDED_SILENCES.flatMap((kind) =>
      view.silences[kind].map(({ slug, looked }) =>
        publicSilence({ kind, actor: slug, topic: topic.slug, summit: view.summit?.slug ?? null, looked }, root),
      ),
    ),
    notAssessed: {
      actors: notLookedAt.named.map(publicName),
      total: notLookedAt.total,
      groups: notLookedAt.groups,
    },
    claims: view.claims.map((claim) => ({
      ...publicClaimLine(claim, root),
      onBehalfOf: claim.onBehalfOf && publicName(claim.onBehalfOf),
      polarity: claim.polarity,
      restates: claim.restates,
    })),
    actors: [...view.actors.values()].map((one) => publicActor(one, root)),
    sources: [...view.sources.values()].map((one) => publicSource(one, root)),
    provenance: publicProvenance(view.provenance),
  }
}
