import type { Cell } from '@/lib/comparison/model'
import type { TopicRecord } from '@/lib/records/read-model'
import type { CellContext } from './cell-evidence'
import { CellView } from './cell-view'

type Props = { cell: Cell; topic: TopicRecord; name: string; context: CellContext }

/** A table cell; on phones, where it is a card, it names its actor or topic. */
export function TableCell({ cell, topic, name, context }: Props) {
  return (
    <td className={cell.kind === 'held' ? undefined : 'quiet'} role="cell">
      <div className="name" aria-hidden="true">
        <b>
          <bdi>{name}</bdi>
        </b>
      </div>
      <CellView cell={cell} topic={topic} context={context} />
    </td>
  )
}
