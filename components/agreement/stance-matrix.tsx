import { StanceMark } from '@/components/agreement/stance-mark'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { countWords } from '@/lib/comparison/words'
import { actorHref, topicHref } from '@/lib/urls'
import { STANCE, STANCES } from '@/lib/vocabulary'

/** Every stance of every actor: topics from what cluster A holds to what B holds, actors by cluster. */
export function StanceMatrix({ view }: { view: AgreementPageView }) {
  if (!view.held) return null
  const { topics: cells, actors: rows, allTopics, stances } = view.held
  const [first, second] = view.clusters
  return (
    <section className="part">
      <div className="parthead">
        <h2>Actors and topics</h2>
        <p className="note">
          {first && second
            ? `Topics from what ${first.letter} holds to what ${second.letter} holds; actors by cluster`
            : 'Every stance that counts'}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by keyboard */}
      <section className="frame flows" tabIndex={0} aria-label="Stances of actors on topics">
        <table className="am">
          <caption className="vh">Stance of every actor on every topic</caption>
          <thead>
            <tr>
              <td className="nm" />
              {cells.map((cell) => (
                <th key={cell} scope="col" className="ch">
                  <a href={topicHref(cell.split('@')[0] ?? cell)}>
                    <bdi>{view.labels.get(cell)}</bdi>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((index, at) => {
              const actor = view.actors[index]
              const before = view.actors[rows[at - 1] ?? -1]
              return (
                actor && (
                  <tr
                    key={actor.record.slug}
                    className={before && before.cluster !== actor.cluster ? 'cutrow' : undefined}
                  >
                    <th scope="row">
                      <a href={actorHref(actor.record.slug)}>
                        <bdi>{actor.record.name}</bdi>
                      </a>
                    </th>
                    {cells.map((cell, column) => {
                      const one = stances[at]?.[column]
                      return one ? (
                        <td key={cell} className={`on-${one.stance}${one.indirect ? ' indirect' : ''}`}>
                          <StanceMark stance={one.stance} />
                        </td>
                      ) : (
                        <td key={cell} className="nil">
                          <span className="vh">nothing counted</span>
                        </td>
                      )
                    })}
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      </section>
      <p className="key">
        {STANCES.map((stance) => (
          <span key={stance}>
            <StanceMark stance={stance} /> {STANCE[stance].label}
          </span>
        ))}
        <span>dashed: second-hand, inferred or enacted</span>
        <span>A dot: nothing that counts; the topic’s page says which silence it is</span>
      </p>
      {(view.order.length > rows.length || allTopics > cells.length) && (
        <p className="quiet-note">
          The first {rows.length} of {countWords(view.order.length, 'actor')}
          {allTopics > cells.length && ` and ${cells.length} of ${countWords(allTopics, 'topic')}`}; the files have all.
        </p>
      )}
    </section>
  )
}
