import type { ReadingFact } from '../reading'
import type { Plan } from '../statements/plan'
import type { DnaDatabase } from './database'
import type { DateReading } from './dates'
import type { TypeRoles } from './roles'
import type { Survey } from './survey'

/** How a database was read, for the line under the title of the preview. */
export function factsOf(
  { version, coders }: DnaDatabase,
  types: TypeRoles[],
  { documents, statements }: Survey,
  { outcomes }: Plan,
  dates: DateReading,
): ReadingFact[] {
  const count = (number: number, one: string, many = `${one}s`) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`
  const coming = types.filter(({ comes }) => comes).map(({ type }) => type.label)
  const all = outcomes.flat()
  const number = (kind: 'said' | 'waits' | 'refused' | 'left') => all.filter((outcome) => kind in outcome).length
  const parts = [
    `${number('said').toLocaleString('en')} of ${count(all.length, 'statement')} come in`,
    ...(number('waits') > 0 ? [`${number('waits').toLocaleString('en')} wait`] : []),
    ...(number('left') > 0 ? [`${number('left').toLocaleString('en')} are left out`] : []),
    ...(number('refused') > 0 ? [`${number('refused').toLocaleString('en')} are refused`] : []),
  ]
  return [
    { label: 'Version', value: `${version}` },
    {
      label: 'In the file',
      value: `${count(documents, 'document')}, ${count(statements, 'statement')} of ${count(types.length, 'type')}`,
    },
    { label: 'Opened', value: 'as a private copy; views and triggers not run' },
    { label: coming.length === 1 ? 'Statement type' : 'Statement types', value: coming.join(', ') || 'none comes in' },
    { label: 'Statements', value: parts.join(', ') },
    { label: 'Coders', value: `${count(coders.size, 'coder')}, each as a coding of its own` },
    { label: 'Dates', value: dates.words },
  ]
}
