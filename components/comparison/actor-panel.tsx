import type { Comparison } from '@/lib/comparison/model'
import type { CompareFilter } from '@/lib/filter/compare'
import { groupBy } from '@/lib/group-by'
import type { Named, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { compareHref } from '@/lib/urls'
import { NameField } from './name-field'
import { moves, OrderedChoice } from './ordered-choice'

export type Choices = {
  /** Empty where there are too many to list; `actorsOnRecord` is their number. */
  actors: (Named & { role: string })[]
  actorsOnRecord: number
  topics: TopicRecord[]
  summits: SummitRecord[]
}

type Props = { filter: CompareFilter; comparison: Comparison | undefined; choices: Choices }

export function ActorPanel({ filter, comparison, choices: { actors, actorsOnRecord } }: Props) {
  const chosen = comparison?.actors ?? []
  const rest = actors.filter(({ slug }) => !chosen.some((actor) => actor.slug === slug))
  return (
    <div className="columns">
      <fieldset>
        <legend>In the table, in order</legend>
        <OrderedChoice field="actors" chosen={moves(chosen, (slugs) => compareHref({ ...filter, actors: slugs }))} />
      </fieldset>
      <fieldset>
        <legend>Add</legend>
        {actors.length === 0 && actorsOnRecord > 0 && (
          <NameField field="actors" what="actor" count={actorsOnRecord} all="/actors" />
        )}
        {[...groupBy(rest, ({ role }) => role)].map(([role, group]) => (
          <div key={role} className="option-group">
            <p className="loc">{role}</p>
            {group.map(({ slug, name }) => (
              <label key={slug} className="option">
                <input type="checkbox" name="actors" value={slug} />
                <bdi>{name}</bdi>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
    </div>
  )
}
