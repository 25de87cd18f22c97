import { capitalize } from '@/lib/capitalize'
import { countWords } from '@/lib/comparison/words'
import { type ConflictCount, conflictKindId, OURS, THEIRS } from '@/lib/record-imports/conflicts'
import { CHOICE_PREFIX } from '@/lib/record-imports/form-names'
import { isRecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import { MappedSelect, type SentFields } from './mapped-field'

const MIXED = { value: '', label: 'As each is chosen' }
const SIDES = [
  { value: OURS, label: 'Keep all on record' },
  { value: THEIRS, label: 'Take all from the file' },
]

/** Conflicts of one kind at a time: one answer for all records of a type that differ in the same fields. */
export function ConflictKinds({ kinds, sent }: { kinds: ConflictCount[]; sent: SentFields }) {
  return (
    <table className="mapping">
      <caption>All of one kind at once</caption>
      <thead>
        <tr>
          <th scope="col">On record with other content</th>
          <th scope="col">What differs</th>
          <th scope="col" className="to">
            For all of them
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={conflictKindId(kind)}>
            <th scope="row">{countOf(kind)}</th>
            <td>{differenceWords(kind)}</td>
            <td className="to">
              <MappedSelect
                name={CHOICE_PREFIX + conflictKindId(kind)}
                label={`${countOf(kind)}, ${differenceWords(kind)}: for all of them`}
                value={kind.plan === 'mixed' ? MIXED.value : kind.plan}
                sent={sent}
                options={kind.plan === 'mixed' ? [MIXED, ...SIDES] : SIDES}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function countOf({ type, count }: ConflictCount): string {
  if (isRecordType(type)) {
    const { one, many } = descriptorOf(type).noun
    return countWords(count, one, many)
  }
  return countWords(count, 'text of a source', 'texts of sources')
}

/** The labels of the fields that differ: “Affiliations, Other names”. */
function differenceWords({ type, difference }: ConflictCount): string {
  if (!isRecordType(type)) return 'The words'
  const { fields } = descriptorOf(type)
  const labels = difference.split(',').map((name) => fields[name]?.label ?? capitalize(name))
  return labels.join(', ')
}
