import { hashOfText } from '@/db/text-hash'
import type { StoredImport } from '@/lib/record-imports/stored'

/** Tells a preview that was shown from one of now: another mapping, another answer and another plan give another stamp. */
export const stampOf = ({ mapping, choices, seal }: Pick<StoredImport, 'mapping' | 'choices' | 'seal'>): string =>
  hashOfText(JSON.stringify([mapping, choices, seal]))
