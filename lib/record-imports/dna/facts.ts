import { countWords } from '@/lib/comparison/words'
import type { ReadingFact } from '../reading'
import { outcomeWords } from '../statements/outcome-words'
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
  plan: Plan,
  dates: DateReading,
): ReadingFact[] {
  const coming = types.filter(({ comes }) => comes).map(({ type }) => type.label)
  return [
    { label: 'Version', value: `${version}` },
    {
      label: 'In the file',
      value: `${countWords(documents, 'document')}, ${countWords(statements, 'statement')} of ${countWords(types.length, 'type')}`,
    },
    { label: 'Opened', value: 'as a private copy; views and triggers not run' },
    { label: coming.length === 1 ? 'Statement type' : 'Statement types', value: coming.join(', ') || 'none comes in' },
    { label: 'Statements', value: outcomeWords(plan) },
    { label: 'Coders', value: `${countWords(coders.size, 'coder')}, each as a coding of its own` },
    { label: 'Dates', value: dates.words },
  ]
}
