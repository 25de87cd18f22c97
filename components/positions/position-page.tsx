import { CiteView } from '@/components/controls/cite-view'
import { PageFoot } from '@/components/shell/page-foot'
import { ReadingPage } from '@/components/shell/reading-page'
import { positionWords } from '@/lib/positions/citation'
import type { PositionDetail } from '@/lib/positions/detail'
import { codebookHref, positionHref } from '@/lib/urls'
import { Coding } from './coding'
import { EvidencePart } from './evidence-part'
import { Facts } from './facts'
import { OtherOccasions } from './other-occasions'
import { PositionHeading } from './position-heading'
import { Revisions } from './revisions'
import { SameWordsPart } from './same-words'
import { Standing } from './standing-notes'

type Props = {
  detail: PositionDetail
  /** The name that this browser signs with; undefined where the viewer may not edit. */
  coder: string | undefined
}

/** Page of one position. */
export function PositionPage({ detail, coder }: Props) {
  return (
    <ReadingPage section="positions">
      <PositionHeading detail={detail} />
      <div className="record-columns">
        <div>
          <Standing detail={detail} />
          <EvidencePart detail={detail} coder={coder} />
          <OtherOccasions detail={detail} />
          <SameWordsPart detail={detail} />
        </div>
        <aside aria-label="The record">
          <Facts detail={detail} />
          <Coding detail={detail} />
        </aside>
      </div>
      <Revisions detail={detail} />
      <PageFoot codebook={codebookHref('position')}>
        <span className="loc">
          Record <code>{detail.position.id}</code>
        </span>
      </PageFoot>
      <CiteView
        what="record"
        words={positionWords(detail)}
        provenance={detail.provenance}
        href={positionHref(detail.position.id)}
      />
    </ReadingPage>
  )
}
