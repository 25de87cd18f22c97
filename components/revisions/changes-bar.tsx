import { FilterPanel } from '@/components/comparison/filter-panel'
import { Segments } from '@/components/controls/segments'
import { capitalize } from '@/lib/capitalize'
import { formatDate } from '@/lib/dates'
import { CHANGE_SCOPES, type ChangeScope, type HistoryFilter } from '@/lib/filter/history'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'
import { allChangesHref } from '@/lib/urls'

const SCOPE_LABEL: Record<ChangeScope, string> = {
  all: 'Everything',
  readers: 'What readers see',
  corrections: 'Corrections',
  mine: 'Mine',
}

type Props = { filter: HistoryFilter; people: string[]; mayEdit: boolean }

/** The filters of the history: person, kind of record, first day, and which changes. */
export function ChangesBar({ filter, people, mayEdit }: Props) {
  const scopes = CHANGE_SCOPES.filter((scope) => scope !== 'mine' || mayEdit)
  const kinds = RECORD_TYPES.map((type) => ({ value: type, label: capitalize(RECORDS[type].noun.many) }))
  return (
    <div className="bar">
      <form id="view" action="/history" method="get" className="fields">
        {filter.show !== 'all' && <input type="hidden" name="show" value={filter.show} />}
        <FilterPanel
          label="Person"
          value={filter.by || (people.length > 1 ? `Everybody, ${people.length}` : 'Everybody')}
        >
          <Choice
            name="by"
            legend="Who made the change"
            all="Everybody"
            options={people.map((name) => ({ value: name, label: name }))}
            chosen={filter.by}
          />
        </FilterPanel>
        <FilterPanel label="Records" value={kinds.find(({ value }) => value === filter.kind)?.label ?? 'All kinds'}>
          <Choice name="kind" legend="What was changed" all="All kinds" options={kinds} chosen={filter.kind ?? ''} />
        </FilterPanel>
        <FilterPanel label="Since" value={filter.since ? formatDate(filter.since) : 'The beginning'}>
          <label className="field">
            First day, in UTC
            <input type="date" name="since" defaultValue={filter.since} />
          </label>
        </FilterPanel>
      </form>
      <div className="views">
        <Segments
          label="Show"
          segments={scopes.map((show) => ({
            label: SCOPE_LABEL[show],
            href: allChangesHref({ ...filter, before: undefined, show }),
            current: filter.show === show,
          }))}
        />
      </div>
    </div>
  )
}

type ChoiceProps = {
  name: string
  legend: string
  all: string
  options: { value: string; label: string }[]
  chosen: string
}

function Choice({ name, legend, all, options, chosen }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {[{ value: '', label: all }, ...options].map(({ value, label }) => (
        <label key={value} className="option">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <span>
            <bdi>{label}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
