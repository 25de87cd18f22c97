import { CiteView } from '@/components/controls/cite-view'
import { CopyLink } from '@/components/controls/copy-link'
import { ExportLine, ExportMenu } from '@/components/controls/export-menu'
import { OtherDay } from '@/components/controls/other-day'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { recipeInWords } from '@/lib/agreement/network/recipe'
import { networkSentence, networkWords } from '@/lib/agreement/network/words'
import { exportLinks } from '@/lib/export-links'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { agreementHref, networkHref } from '@/lib/urls'
import { Drawing } from './drawing'
import { Methods } from './methods'
import { NetworkBar } from './network-bar'
import { NetworkSettingsForm } from './settings-form'
import { Ties } from './ties'
import { TopicTies } from './topic-ties'

type Props = { view: NetworkPageView; problems: FilterProblem[]; search: URLSearchParams }

/** A two-mode network is drawn with the table of stances. */
const PICTURES = new Set(['svg', 'png'])

export function NetworkPage({ view, problems, search }: Props) {
  const { filter, drawing, actors, settings } = view
  const href = networkHref(filter)
  const links = exportLinks('network', (extension) => networkHref(filter, extension)).filter(
    ({ extension }) => settings.mode === 'one' || !PICTURES.has(extension),
  )
  return (
    <ReadingPage section="agreement">
      <div className="titlebar">
        <div>
          <h1>Who agrees with whom</h1>
          <p className="lede">{networkWords(view)}</p>
        </div>
        <div className="actions">
          <CopyLink href={href} label="Copy link" />
          <ExportMenu links={links} what={networkWords(view)} label="Export" note="All ties, with its recipe inside" />
        </div>
      </div>
      <Problems
        problems={problems}
        mend={(problem, value) => `/agreement/network${mendQuery(search, problem, value)}`}
      />
      <NetworkBar view={view} />
      {drawing && drawing.ties.length > 0 && <p className="sentence">{networkSentence(view, drawing)}</p>}
      {settings.mode === 'one' && !drawing ? (
        <div className="empty">
          <p>
            {actors === 0 ? 'Nobody is on record with such statements.' : 'So few actors are seen better pair by pair.'}
          </p>
          <a className="btn" href={agreementHref({ actors: filter.actors, topics: filter.topics })}>
            Pairs, topic by topic
          </a>
        </div>
      ) : (
        <div className="network">
          {drawing ? <Drawing view={view} drawing={drawing} /> : <TopicTies view={view} />}
          <aside>
            <NetworkSettingsForm view={view} drawing={drawing} />
            <Methods view={view} />
          </aside>
        </div>
      )}
      {view.listed.length > 0 && <Ties view={view} />}
      <OtherDay
        days={view.days}
        asOf={filter.to}
        action="/agreement/network"
        name="to"
        href={(to) => networkHref({ ...filter, to, focus: undefined, min: undefined })}
      />
      <ExportLine links={links} what="This network" />
      <CiteView words={recipeInWords(view)} provenance={view.provenance} href={href} />
    </ReadingPage>
  )
}
