import type { Provenance } from '@/lib/comparison/model'
import type { ListedSummit } from '@/lib/summits/read-model'
import { publicProvenance } from '../provenance'
import { publicSummit } from '../subjects'
import type { PublicPage } from '../value-schemas'
import { SUMMITS_FORMAT, type SummitsFile } from './summits-schema'

type Listed = { summits: ListedSummit[]; total: number; page: PublicPage; provenance: Provenance }

/** A page of summits as its file has it. `root`: what the addresses of records begin with. */
export function publicSummits({ summits, total, page, provenance }: Listed, root: string): SummitsFile {
  return {
    format: SUMMITS_FORMAT,
    version: 1,
    total,
    page,
    summits: summits.map(({ summit, positions, claims, sources }) => ({
      summit: publicSummit(summit, root),
      positions,
      claims,
      sources,
    })),
    provenance: publicProvenance(provenance),
  }
}
