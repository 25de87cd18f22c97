import { LIBRARY_FILES, libraryFileHref } from '@/lib/exports/library-files'
import type { Overview } from '@/lib/overview/model'
import { type AddressOf, graph, named } from './context'

/** The library as a Dataset, with its files where they have a public address. */
export function datasetData({ totals, comparison }: Overview, description: string, addressOf: AddressOf): object {
  const { library, dataVersion, dataDate, codebook } = comparison.provenance
  const distribution = LIBRARY_FILES.flatMap((file) => {
    const contentUrl = addressOf(libraryFileHref(file))
    const encodingFormat = file.mediaType.split(';')[0]
    return contentUrl ? [{ '@type': 'DataDownload', name: file.label, contentUrl, encodingFormat }] : []
  })
  return graph([
    {
      '@type': 'Dataset',
      ...named(addressOf('/')),
      name: library,
      description: `${description} ${totals.positions} positions on ${totals.topics} topics, coded after codebook ${codebook}.`,
      version: String(dataVersion),
      ...(dataDate && { dateModified: dataDate }),
      isAccessibleForFree: true,
      ...(distribution.length > 0 && { distribution }),
    },
  ])
}
