import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { OtherDay } from '@/components/controls/other-day'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { shownAs } from '@/lib/agreement/shown'
import { agreementWords, clustersSentence, countedWords, pairsSentence } from '@/lib/agreement/words'
import { countWords } from '@/lib/comparison/words'
import { exportLinks } from '@/lib/export-links'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { agreementHref } from '@/lib/urls'
import { AgreementBar, type AgreementChoices } from './agreement-bar'
import { Blocks } from './blocks'
import { Clusters } from './clusters'
import { DividedTopics } from './divided-topics'
import { LeftOutPart } from './left-out-part'
import { Matrix } from './matrix'
import { PairPanel } from './pair-panel'
import { PairsPart } from './pairs-part'
import { RankedPairs } from './ranked-pairs'
import { StanceLines } from './stance-lines'
import { StanceMatrix } from './stance-matrix'
import { ViewsLine } from './views-line'

type Props = {
  view: AgreementPageView
  problems: FilterProblem[]
  search: URLSearchParams
  choices: AgreementChoices
}

export function AgreementPage({ view, problems, search, choices }: Props) {
  const { filter } = view
  const href = agreementHref(filter)
  const links = exportLinks('agreement', (extension) => agreementHref(filter, extension))
  return (
    <ReadingPage section="agreement">
      <div className="titlebar">
        <div>
          <h1>Who agrees with whom</h1>
          <p className="lede">
            {agreementWords(view)}: {countedWords(view)}
          </p>
        </div>
        <div className="actions">
          <CopyLink href={href} label="Copy link" />
          <ExportMenu
            links={links}
            what={countWords(view.actors.length, 'actor')}
            label="Export"
            note="Every pair of this view, with key and provenance"
          />
        </div>
      </div>
      <Problems problems={problems} mend={(problem, value) => `/agreement${mendQuery(search, problem, value)}`} />
      <ViewsLine view={view} />
      <AgreementBar view={view} choices={choices} />
      <Shown view={view} />
      <OtherDay
        days={view.days}
        asOf={filter.asOf}
        action="/agreement"
        name="asOf"
        href={(asOf) => agreementHref({ ...filter, asOf, pair: undefined })}
      />
      <ExportLine links={links} what="This view" />
      <CiteView words={`Agreement: ${agreementWords(view)}`} provenance={view.provenance} href={href} />
    </ReadingPage>
  )
}

function Shown({ view }: { view: AgreementPageView }) {
  const { filter, opened } = view
  const as = shownAs(view)
  if (as === 'nothing')
    return (
      <div className="empty">
        <p>No two actors are on record on one topic in this view, so nobody agrees or disagrees.</p>
        <a className="btn" href="/sources">
          Sources on record
        </a>
      </div>
    )
  if (as === 'topics') return <DividedTopics view={view} />
  if (as === 'stances')
    return (
      <>
        <StanceMatrix view={view} />
        {view.lines && <StanceLines view={view} drawn={view.lines} />}
      </>
    )
  if (as === 'pairs')
    return (
      <>
        <p className="sentence">{filter.from ? clustersSentence(view) : pairsSentence(view)}</p>
        <PairsPart view={view} />
        <LeftOutPart view={view} />
      </>
    )
  const [pair] = opened
  return (
    <>
      <p className="sentence">{clustersSentence(view)}</p>
      {pair && <PairPanel view={view} pair={pair} />}
      <Clusters view={view} />
      {as === 'clusters' ? <Blocks view={view} /> : <Matrix view={view} />}
      <div className="two-col">
        <RankedPairs view={view} pairs={view.close} title="Close, across clusters" />
        <RankedPairs view={view} pairs={view.apart} title="Apart, within one cluster" />
      </div>
      <DividedTopics view={view} />
      <LeftOutPart view={view} />
    </>
  )
}
