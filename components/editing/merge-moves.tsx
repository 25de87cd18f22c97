import { countWords } from '@/lib/comparison/words'
import type { MergedRecord, MergePreview } from '@/lib/editing/merge-preview'

/** Everything that a merge moves, with links. */
export function MergeMoves({
  preview: { type, from, moves, made },
  into,
}: {
  preview: MergePreview
  into: MergedRecord
}) {
  const total = moves.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="part">
      <div className="parthead">
        <h2>
          What would move to <bdi>{into.title}</bdi>
        </h2>
        <p className="note">
          {countWords(total, 'thing moves', 'things move')}, {countWords(made, 'change')} of mind would appear
        </p>
      </div>
      {type === 'topic' && (
        <p className="quiet-note">
          Positions keep their stance toward the proposition that stays. Merge only where both sentences say the same.
        </p>
      )}
      <ol className="moves-list">
        {moves.map(({ count, what, named, note }) => (
          <li key={what}>
            <b className="n">{count}</b>
            <span>
              <b>{what}</b>
              <span className="muted">
                {named.map(({ name, href }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list of one preview never changes its order
                  <span key={index}>
                    {index > 0 && '; '}
                    {href ? (
                      <a href={href}>
                        <bdi>{name}</bdi>
                      </a>
                    ) : (
                      <bdi>{name}</bdi>
                    )}
                  </span>
                ))}
                {count > named.length && ` and ${count - named.length} more`}
                {note && `: ${note}`}
              </span>
            </span>
          </li>
        ))}
        {made > 0 && (
          <li>
            <b className="n">{made}</b>
            <span>
              <b>{made === 1 ? 'change of mind' : 'changes of mind'} that the merge makes</b>
              <span className="muted">to be read again afterwards; above, first among what speaks against</span>
            </span>
          </li>
        )}
      </ol>
      <p className="quiet-note">
        The address <code>{from.href}</code> will lead to <code>{into.href}</code>. One click takes all of this back;
        what somebody edited in the meantime keeps its edit and is named before.
      </p>
    </section>
  )
}
