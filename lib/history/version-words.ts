import { countWords } from '@/lib/comparison/words'
import type { Revision } from '@/lib/revisions/model'
import { namesOfReason } from './reasons'

const ENTERED: Record<string, string> = {
  loaded: 'Entered, with the library that was loaded',
  coded: 'Entered at the desk',
  begun: 'Begun',
  'put back': 'Put back',
}

/** What a version of a record is: "Entered", "Changed two lines", "Went back to version 1". */
export function versionWords({ before, after, reason }: Revision, changed: number): string {
  const given = reason ?? ''
  const merged = namesOfReason(reason, 'merged')
  const renamed = namesOfReason(reason, 'renamed')
  if (after === null) {
    if (merged) return `Merged into ${merged.to}`
    return renamed ? `Goes on as ${renamed.to}` : 'Deleted'
  }
  if (before === null) return renamed ? `Goes on from ${renamed.from}` : (ENTERED[given] ?? 'Entered')
  const lines = changed === 0 ? 'no line changed' : `${countWords(changed, 'line')} changed`
  if (merged) return `${merged.from} was merged into ${merged.to}: ${lines}`
  if (after.status === 'withdrawn' && before.status !== 'withdrawn') return 'Withdrawn'
  if (given.startsWith('back to version')) return `Went ${given}: ${lines}`
  if (given.startsWith('checked')) return `Words ${given}`
  if (given === 'coded') return `Extended at the desk: ${lines}`
  return changed === 0 ? 'Saved without a change' : `Changed ${countWords(changed, 'line')}`
}
