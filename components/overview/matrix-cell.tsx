import { Glyph } from '@/components/stance/glyphs'
import { movedFromWords } from '@/lib/change/cell-words'
import { type Cell, type ComparedActor, isUnderReview } from '@/lib/comparison/model'
import { compareHref, positionHref } from '@/lib/urls'
import { SILENCE, STANCE } from '@/lib/vocabulary'

type Props = { cell: Cell; actor: ComparedActor; short: string; className: string }

/** One cell of the matrix: a stance glyph that links to its evidence, or the pattern of a silence. */
export function MatrixCell({ cell, actor, short, className }: Props) {
  if (cell.kind !== 'held') {
    const kind = cell.kind === 'silent' ? cell.silence : 'not_assessed'
    const words = cell.kind === 'silent' ? SILENCE[cell.silence].label : 'Left out by the filter'
    return (
      <td className={`${className} k-${kind}`} data-n={short}>
        <span className="vh">{words}</span>
      </td>
    )
  }
  const [position] = cell.positions
  if (!position) return <td className={className} />
  if (isUnderReview(cell))
    return (
      <td className={`${className} under-review`}>
        <a
          href={compareHref({ actors: [cell.actor], topics: [position.topic] })}
          aria-label={`${actor.name}: under review, ${cell.positions.map(({ stance }) => STANCE[stance].label).join(' and ')}`}
          data-n={short}
        >
          {cell.positions.map(({ id, stance }) => (
            <span key={id} className={`c-${stance}`}>
              <Glyph name={stance} />
            </span>
          ))}
        </a>
      </td>
    )
  const second = position.reportedBy !== null
  const how = [
    position.basis !== 'stated' ? position.basis : undefined,
    position.reportedBy ? `reported by ${position.reportedBy.name}` : undefined,
  ].filter(Boolean)
  const moved = cell.movement?.moved
  const words = moved && movedFromWords(moved).replace('Moved', 'moved')
  return (
    <td className={`${className}${second ? '' : ` s-${position.stance}`}`}>
      <a
        className={`c-${position.stance}${second ? ' ring' : ''}`}
        href={positionHref(position.id)}
        aria-label={`${actor.name}: ${[STANCE[position.stance].label, ...how, ...(words ? [words] : [])].join(', ')}`}
        data-n={short}
      >
        <Glyph name={position.stance} />
        {moved && <i className="moved-bar" />}
        {position.basis !== 'stated' && <em aria-hidden="true">{position.basis === 'inferred' ? 'i' : 'e'}</em>}
      </a>
    </td>
  )
}
