import type { SummitPage } from '@/lib/summits/model'
import { publicVerdict } from '../comparison'
import { publicClaimLine, publicCoding } from '../parts'
import { publicPosition } from '../position'
import { publicProvenance } from '../provenance'
import { publicSource, publicSummit, publicTopic } from '../subjects'
import type { SummitFile } from './summit-schema'

/** One summit as its file has it. `root`: what the addresses of records begin with. */
export function publicSummitFile(page: SummitPage, root: string): SummitFile {
  return {
    format: 'parley-summit',
    version: 1,
    summit: publicSummit(page.summit, root),
    numbers: { positions: page.positions, claims: page.claims, sources: page.sources, codings: page.looked },
    topics: page.topics.map(({ topic, held, positions, verdict }) => ({
      topic: publicTopic(topic, root),
      held,
      positions: positions.map((one) => publicPosition(one, root)),
      verdict: publicVerdict(verdict),
    })),
    claims: page.lines.map((line) => publicClaimLine(line, root)),
    sources: page.spoken.map(({ source, records }) => ({ source: publicSource(source, root), records })),
    codings: page.codings.map(publicCoding),
    cited: page.cited.map((one) => publicSource(one, root)),
    provenance: publicProvenance(page.provenance),
  }
}
