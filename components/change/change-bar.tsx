import { FilterPanel } from '@/components/comparison/filter-panel'
import { NameField } from '@/components/comparison/name-field'
import type { ChangeView } from '@/lib/change/model'
import { countWords } from '@/lib/comparison/words'
import { formatDate, isDay } from '@/lib/dates'
import type { ChangeFilter } from '@/lib/filter/change'
import type { Named, SummitRecord, TopicRecord } from '@/lib/records/read-model'

export type ChangeChoices = {
  /** Empty where there are too many to list; `actorsOnRecord` is their number. */
  actors: (Named & { role: string })[]
  actorsOnRecord: number
  topics: TopicRecord[]
  summits: SummitRecord[]
}

type Props = { filter: ChangeFilter; view: ChangeView | undefined; choices: ChangeChoices }

/** The filter form (GET): around what, which days, whom and on what. */
export function ChangeBar({ filter, view, choices }: Props) {
  return (
    <div className="bar">
      <form action="/change" method="get" className="fields">
        <FilterPanel label="Around" value={aroundWords(filter, choices.summits)}>
          <Around filter={filter} summits={choices.summits} />
        </FilterPanel>
        <FilterPanel label="Since" value={filter.since ? formatDate(filter.since) : 'First words on record'}>
          <label className="field">
            First day looked at
            <input type="date" name="since" defaultValue={filter.since} />
          </label>
        </FilterPanel>
        <FilterPanel label="As of" value={filter.asOf ? formatDate(filter.asOf) : 'Latest on record'}>
          <label className="field">
            Last day looked at
            <input type="date" name="asOf" defaultValue={filter.asOf} />
          </label>
          <p className="hint">Nothing later is shown or counted.</p>
        </FilterPanel>
        <FilterPanel label="Actors" value={chosenWords(filter.actors, 'actor', 'Everybody')}>
          <fieldset>
            <legend>Whose words</legend>
            {choices.actors.map(({ slug, name }) => (
              <Option key={slug} name="actors" value={slug} chosen={filter.actors}>
                {name}
              </Option>
            ))}
            {choices.actors.length === 0 &&
              filter.actors.map((slug) => (
                <Option key={slug} name="actors" value={slug} chosen={filter.actors}>
                  {view?.actors.get(slug)?.name ?? slug}
                </Option>
              ))}
            {choices.actors.length === 0 && choices.actorsOnRecord > 0 && (
              <NameField field="actors" what="actor" count={choices.actorsOnRecord} all="/actors" />
            )}
          </fieldset>
        </FilterPanel>
        <FilterPanel
          label="Topics"
          value={chosenWords(filter.topics, 'topic', filter.theme ? themeWords(filter.theme, choices) : 'Every topic')}
        >
          <fieldset>
            <legend>On what</legend>
            {choices.topics.map(({ slug, label }) => (
              <Option key={slug} name="topics" value={slug} chosen={filter.topics}>
                {label}
              </Option>
            ))}
          </fieldset>
          {filter.theme && <Kept name="theme" value={filter.theme} />}
        </FilterPanel>
        {(['fate', 'kind', 'from', 'to', 'summit'] as const).map(
          (name) => filter[name] && <Kept key={name} name={name} value={filter[name]} />,
        )}
      </form>
      <p className="note">Words counted: first-hand and stated; reports, inferences and deeds stand beside them</p>
    </div>
  )
}

function Around({ filter, summits }: { filter: ChangeFilter; summits: SummitRecord[] }) {
  const day = filter.around && isDay(filter.around) ? filter.around : undefined
  return (
    <>
      <fieldset>
        <legend>Before it against after it</legend>
        <label className="option">
          <input type="radio" name="around" value="" defaultChecked={!filter.around && !filter.against} />
          <span>First words against last</span>
        </label>
        {summits.map(({ slug, name, date, status }) => (
          <label key={slug} className="option">
            <input type="radio" name="around" value={slug} defaultChecked={filter.around === slug} />
            <span>
              <bdi>{name}</bdi>{' '}
              <span className="loc">
                {formatDate(date)}, {status}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        Or the last day of before
        <input type="date" name="against" defaultValue={filter.against ?? day} />
      </label>
      <p className="hint">A day chosen here is used instead of a summit.</p>
    </>
  )
}

type OptionProps = { name: string; value: string; chosen: string[]; children: string }

function Option({ name, value, chosen, children }: OptionProps) {
  return (
    <label className="option">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
      <span>
        <bdi>{children}</bdi>
      </span>
    </label>
  )
}

const Kept = ({ name, value }: { name: string; value: string | undefined }) => (
  <input type="hidden" name={name} value={value} />
)

function aroundWords({ around, against }: ChangeFilter, summits: SummitRecord[]): string {
  if (against) return formatDate(against)
  if (!around) return 'First words against last'
  const summit = summits.find(({ slug }) => slug === around)
  return summit ? `${summit.shortName}, ${formatDate(summit.date)}` : formatDate(around)
}

const chosenWords = (chosen: string[], noun: string, all: string) =>
  chosen.length === 0 ? all : countWords(chosen.length, noun)

const themeWords = (slug: string, { topics }: ChangeChoices) =>
  topics.find(({ theme }) => theme.slug === slug)?.theme.label ?? slug
