import type { Cell } from '@/lib/comparison/model'
import { type CellContext, CellView } from './cell-view'

/** A cell; on a phone, where it stands as a card of its own, it says whose it is. */
export function TableCell({ cell, name, context }: { cell: Cell; name: string; context: CellContext }) {
  return (
    <td className={cell.kind === 'held' ? undefined : 'quiet'} role="cell">
      <div className="name" aria-hidden="true">
        <b>
          <bdi>{name}</bdi>
        </b>
      </div>
      <CellView cell={cell} context={context} />
    </td>
  )
}
