import { Segments } from '@/components/controls/segments'
import type { Comparison } from '@/lib/comparison/model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { ALL_SUMMITS, type CompareFilter } from '@/lib/filter/compare'
import { shortName } from '@/lib/names'
import { summitDayWords } from '@/lib/summits/words'
import { compareHref } from '@/lib/urls'
import { ROLE, SIDE } from '@/lib/vocabulary'
import { ActorPanel, type Choices } from './actor-panel'
import { DayMenu, daysBefore } from './day-menu'
import { FilterPanel } from './filter-panel'
import { MorePanel } from './more-panel'
import { TopicPanel } from './topic-panel'

type Props = { filter: CompareFilter; comparison: Comparison | undefined; choices: Choices }

/** The filter form (GET): each panel has some fields and a button that submits all. */
export function FilterBar({ filter, comparison, choices }: Props) {
  const shown = comparison?.actors.map(shortName) ?? []
  const everySummit = filter.summit === ALL_SUMMITS
  return (
    <div className="bar">
      <form id="view" action="/compare" method="get" className="fields">
        <HiddenFilters filter={filter} />
        <FilterPanel
          label="Actors"
          value={shown.length > 3 ? countWords(shown.length, 'actor') : shown.join(', ') || 'None'}
        >
          <ActorPanel filter={filter} comparison={comparison} choices={choices} />
        </FilterPanel>
        <FilterPanel label="Topics" value={`${comparison?.counts.topics ?? 0} of ${choices.topics.length}`}>
          <TopicPanel filter={filter} comparison={comparison} topics={choices.topics} />
        </FilterPanel>
        <FilterPanel label="Summit" value={everySummit ? 'All' : (comparison?.summit?.shortName ?? 'None')}>
          <fieldset>
            <legend>Summit at which summit topics are judged</legend>
            {choices.summits.length > 1 && (
              <label className="option">
                <input type="radio" name="summit" value={ALL_SUMMITS} defaultChecked={everySummit} />
                <span>
                  All summits <span className="loc">a row for each on record</span>
                </span>
              </label>
            )}
            {choices.summits.map((summit) => (
              <label key={summit.slug} className="option">
                <input
                  type="radio"
                  name="summit"
                  value={summit.slug}
                  defaultChecked={summit.slug === comparison?.summit?.slug}
                />
                <span>
                  <bdi>{summit.name}</bdi> <span className="loc">{summitDayWords(summit, filter.asOf)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </FilterPanel>
        <FilterPanel label="As of" value={filter.asOf ? formatDate(filter.asOf) : 'Latest on record'}>
          <label className="field">
            Last day that counts
            <input type="date" name="asOf" defaultValue={filter.asOf} />
          </label>
          <p className="hint">Empty for everything on record. Words whose date may fall later are listed apart.</p>
        </FilterPanel>
        <FilterPanel label="Against" value={filter.against ? formatDate(filter.against) : 'None'}>
          <DayMenu
            name="against"
            label="Day before"
            none="No second day"
            days={daysBefore(comparison, filter)}
            chosen={filter.against}
          />
          <p className="hint">A second day shows what stood then beside what stands now.</p>
        </FilterPanel>
        <FilterPanel label="More" value={moreWords(filter)}>
          <MorePanel filter={filter} />
        </FilterPanel>
      </form>
      <div className="views">
        <Segments
          label="Rows"
          segments={[
            { label: 'All', value: 'all' as const },
            { label: 'Changed', value: 'changed' as const },
            { label: 'Opposite sides', value: 'opposite' as const },
            { label: 'Common ground', value: 'common' as const },
          ].map(({ label, value }) => ({
            label,
            href: compareHref({ ...filter, rows: value }),
            current: filter.rows === value,
            count: comparison?.counts[value] ?? 0,
          }))}
        />
        <Segments
          label="In each cell"
          segments={[
            { label: 'Stance', value: 'stance' as const },
            { label: 'Summary', value: 'summary' as const },
            { label: 'Quotation', value: 'quotation' as const },
          ].map(({ label, value }) => ({
            label,
            href: compareHref({ ...filter, cells: value }),
            current: filter.cells === value,
          }))}
        />
      </div>
    </div>
  )
}

/** Hidden fields for filters set by other controls. */
function HiddenFilters({ filter }: { filter: CompareFilter }) {
  return (
    <>
      {filter.rows !== 'all' && <input type="hidden" name="rows" value={filter.rows} />}
      {filter.recorded && <input type="hidden" name="recorded" value="1" />}
      {filter.cells !== 'quotation' && <input type="hidden" name="cells" value={filter.cells} />}
    </>
  )
}

function moreWords(filter: CompareFilter): string {
  const on = [
    filter.theme && 'One theme',
    filter.role && `As ${ROLE[filter.role].plural.toLowerCase()}`,
    filter.side && `Rows: somebody ${SIDE[filter.side].label.toLowerCase()}`,
    filter.stated && 'Stated only',
    filter.firsthand && 'First-hand only',
    filter.sort !== 'given' && 'Furthest apart first',
    filter.transpose && 'Actors down',
  ].filter((words) => typeof words === 'string')
  return on.length > 1 ? `${on.length} chosen` : (on[0] ?? 'None chosen')
}
