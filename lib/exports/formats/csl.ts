import { toCsl } from '@/lib/citations/csl'
import type { Format } from '../format'

export const csl: Format = {
  extension: 'csl',
  suffix: 'csl.json',
  label: 'CSL-JSON',
  hint: 'its sources, for Pandoc',
  mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  reads: [],
  serialize: { comparison: ({ sources }) => `${JSON.stringify(toCsl(sources), null, 2)}\n` },
}
