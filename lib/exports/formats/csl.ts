import { toCsl } from '@/lib/citations/csl'
import type { SourceRecord } from '@/lib/records/read-model'
import type { Format } from '../format'

export const csl: Format = {
  extension: 'csl',
  suffix: 'csl.json',
  label: 'CSL-JSON',
  hint: 'its sources, for Pandoc',
  mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  reads: [],
  serialize: {
    comparison: ({ sources }) => cslJson(sources),
    positions: ({ sources }) => cslJson(sources),
    claims: ({ sources }) => cslJson(sources),
  },
}

const cslJson = (sources: SourceRecord[]) => `${JSON.stringify(toCsl(sources), null, 2)}\n`
