import type { AgreementPageView } from '@/lib/agreement/page-model'

/** A form (GET) that begins from one actor, whom one looks up by name. */
export function OneActor({ view: { filter, actors, order } }: { view: AgreementPageView }) {
  return (
    <form action="/agreement" method="get" className="find-line">
      <label className="field">
        Start from one actor
        <select name="from" defaultValue={filter.from}>
          {order.map((index) => {
            const record = actors[index]?.record
            return (
              record && (
                <option key={record.slug} value={record.slug}>
                  {record.sortName}
                </option>
              )
            )
          })}
        </select>
      </label>
      {filter.topics.length > 0 && <input type="hidden" name="topics" value={filter.topics.join(',')} />}
      {filter.asOf && <input type="hidden" name="asOf" value={filter.asOf} />}
      <input type="hidden" name="hand" value={filter.hand} />
      <button type="submit" className="btn">
        Show
      </button>
    </form>
  )
}
