import type { PositionDetail } from '@/lib/positions/detail'
import { positionHref } from '@/lib/urls'
import { publicCoding, publicProof } from '../parts'
import { publicPosition } from '../position'
import { publicProvenance } from '../provenance'
import { publicActor, publicSource, publicSummit, publicTopic } from '../subjects'
import type { PositionFile } from './position-schema'

/** One position as its file has it. `root`: what the addresses of records begin with. */
export function publicPositionFile(detail: PositionDetail, root: string): PositionFile {
  const { position, occasions } = detail
  const own = occasions.filter(({ id }) => id === position.id)
  const others = occasions.filter(({ id }) => id !== position.id)
  return {
    format: 'parley-position',
    version: 1,
    position: publicPosition(position, root),
    status: detail.status,
    published: detail.published,
    recordVersion: detail.revisions[0]?.version ?? 0,
    proposition: detail.proposition,
    bearing: own.map(({ holder, bearing }) => ({ holder: holder.slug, bearing })),
    others: others.map(({ id, holder, stance, statedOn }) => ({
      id,
      address: `${root}${positionHref(id)}`,
      holder: holder.slug,
      stance,
      statedOn,
    })),
    proves: [...detail.proofs].map(([quotation, proofs]) => ({
      quotation,
      records: proofs.map((proof) => publicProof(proof, root)),
    })),
    topic: publicTopic(detail.topic, root),
    summit: detail.summit && publicSummit(detail.summit, root),
    coding: publicCoding(detail.coding),
    actors: [...detail.actors.values()].map((one) => publicActor(one, root)),
    sources: [...detail.sources.values()].map((one) => publicSource(one, root)),
    provenance: publicProvenance(detail.provenance),
  }
}
