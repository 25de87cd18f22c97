import { toRis } from '@/lib/citations/ris'
import type { Format } from '../format'

export const ris: Format = {
  extension: 'ris',
  label: 'RIS',
  hint: 'its sources, for Zotero or EndNote',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  reads: [],
  serialize: {
    comparison: ({ sources }) => toRis(sources),
    positions: ({ sources }) => toRis(sources),
    claims: ({ sources }) => toRis(sources),
  },
}
