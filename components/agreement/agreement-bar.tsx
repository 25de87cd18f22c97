import { FilterPanel } from '@/components/comparison/filter-panel'
import { NameField } from '@/components/comparison/name-field'
import { Segments } from '@/components/controls/segments'
import { MOST_AS_PAIRS } from '@/lib/agreement/model'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { Named, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { agreementHref } from '@/lib/urls'

export type AgreementChoices = {
  /** Empty where there are too many to list; `actorsOnRecord` is their number. */
  actors: Named[]
  actorsOnRecord: number
  topics: TopicRecord[]
  summits: SummitRecord[]
}

type Props = { view: Pick<AgreementPageView, 'filter' | 'actors'>; choices: AgreementChoices }

/** The filter form (GET): whom, on what, as of when; beside it, whose words count and the order of the matrix. */
export function AgreementBar({ view, choices }: Props) {
  const { filter } = view
  return (
    <div className="bar">
      <form action="/agreement" method="get" className="fields">
        <FilterPanel
          label="Actors"
          value={filter.actors.length === 0 ? 'Everybody' : countWords(filter.actors.length, 'actor')}
        >
          <Actors view={view} choices={choices} />
        </FilterPanel>
        <FilterPanel
          label="Topics"
          value={filter.topics.length === 0 ? 'Every topic' : countWords(filter.topics.length, 'topic')}
        >
          <fieldset>
            <legend>On what</legend>
            {choices.topics.map(({ slug, label }) => (
              <label key={slug} className="option">
                <input type="checkbox" name="topics" value={slug} defaultChecked={filter.topics.includes(slug)} />
                <span>
                  <bdi>{label}</bdi>
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
        </FilterPanel>
        <FilterPanel label="More" value={filter.groups ? 'With groups' : 'Groups left out'}>
          <label className="option">
            <input type="checkbox" name="groups" value="1" defaultChecked={filter.groups} />
            <span>Count unnamed groups</span>
          </label>
        </FilterPanel>
        {(['view', 'theme', 'summit', 'basis', 'from', 'order'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <input type="hidden" name="hand" value={filter.hand} />
      </form>
      <div className="views">
        <Segments
          label="Words counted"
          segments={[
            { label: 'First-hand', href: hrefWith(view, { hand: 'first', basis: undefined }), current: isFirst(view) },
            {
              label: 'With reports',
              href: hrefWith(view, { hand: 'all', basis: undefined }),
              current: filter.hand === 'all',
            },
            {
              label: 'Stated only',
              href: hrefWith(view, { hand: 'first', basis: 'stated' }),
              current: filter.basis === 'stated',
            },
          ]}
        />
        {view.actors.length > MOST_AS_PAIRS && filter.view === 'matrix' && !filter.from && (
          <Segments
            label="Order"
            segments={[
              { label: 'Cluster', href: hrefWith(view, { order: 'cluster' }), current: filter.order === 'cluster' },
              { label: 'Name', href: hrefWith(view, { order: 'name' }), current: filter.order === 'name' },
              { label: 'Most topics', href: hrefWith(view, { order: 'shared' }), current: filter.order === 'shared' },
            ]}
          />
        )}
      </div>
    </div>
  )
}

const hrefWith = ({ filter }: Pick<AgreementPageView, 'filter'>, change: Partial<AgreementPageView['filter']>) =>
  agreementHref({ ...filter, ...change })
const isFirst = ({ filter }: Pick<AgreementPageView, 'filter'>) => filter.hand === 'first' && filter.basis === undefined

function Actors({ view: { filter, actors }, choices }: Props) {
  const listed = choices.actors.length > 0 ? choices.actors : actors.map(({ record }) => record)
  return (
    <fieldset>
      <legend>Whom</legend>
      {(choices.actors.length > 0 ? listed : listed.filter(({ slug }) => filter.actors.includes(slug))).map(
        ({ slug, name }) => (
          <label key={slug} className="option">
            <input type="checkbox" name="actors" value={slug} defaultChecked={filter.actors.includes(slug)} />
            <span>
              <bdi>{name}</bdi>
            </span>
          </label>
        ),
      )}
      {choices.actors.length === 0 && choices.actorsOnRecord > 0 && (
        <NameField field="actors" what="actor" count={choices.actorsOnRecord} all="/actors" />
      )}
    </fieldset>
  )
}
