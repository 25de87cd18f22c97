import { toBibtex } from '@/lib/citations/bibtex'
import type { Format } from '../format'

export const bib: Format = {
  extension: 'bib',
  label: 'BibTeX',
  hint: 'its sources, for LaTeX',
  mediaType: 'application/x-bibtex; charset=utf-8',
  reads: [],
  serialize: {
    comparison: ({ sources }) => toBibtex(sources),
    positions: ({ sources }) => toBibtex(sources),
    claims: ({ sources }) => toBibtex(sources),
  },
}
