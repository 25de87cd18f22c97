import { StanceChip } from '@/components/stance/stance-chip'
import type { ImportLine } from '@/lib/record-imports/line'
import { titleOfLine } from '@/lib/record-imports/line-title'
import type { ImportPlan } from '@/lib/record-imports/plan'
import type { RecordOf } from '@/lib/records/registry'

const HAPPENS: Record<ImportPlan, string> = {
  new: 'Is new',
  same: 'On record already, the same',
  ours: 'On record with other content, which stays',
  theirs: 'Takes the place of what is on record',
  waits: 'Waits for a decision',
  refused: 'Refused',
}

/** Lines of an import as they will stand. */
export function LineTable({ lines }: { lines: ImportLine[] }) {
  return (
    <table className="row-preview">
      <thead>
        <tr>
          <th scope="col" className="num">
            Where
          </th>
          <th scope="col">What</th>
          <th scope="col">Stance</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.ordinal} className={line.kind === 'refused' || line.plan === 'refused' ? 'refused' : undefined}>
            <td className="num">{line.place}</td>
            <th scope="row">
              <bdi>{titleOfLine(line)}</bdi>
            </th>
            <td>
              {line.type === 'position' && line.content ? (
                <StanceChip stance={(line.content as RecordOf<'position'>).stance} />
              ) : (
                ''
              )}
            </td>
            <td>
              <span className="status-word">
                {line.plan ? HAPPENS[line.plan] : line.kind === 'refused' ? 'Refused' : 'No record'}
              </span>
              {line.reason && (
                <>
                  : <bdi>{line.reason}</bdi>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
