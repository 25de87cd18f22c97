import type { Provenance } from '@/lib/comparison/model'
import type { SourceList } from '@/lib/sources/model'
import type { ListedSource } from '@/lib/sources/read-model'
import { publicProvenance } from '../provenance'
import { publicSource } from '../subjects'
import type { PublicPage } from '../value-schemas'
import { type PublicListedSource, SOURCES_FORMAT, type SourcesFile } from './sources-schema'

type Listed = { list: SourceList; page: PublicPage; provenance: Provenance }

/** A page of sources as its file has it. `root`: what the addresses of records begin with. */
export function publicSources({ list, page, provenance }: Listed, root: string): SourcesFile {
  const { filter } = list
  return {
    format: SOURCES_FORMAT,
    version: 1,
    filter: { type: filter.type, access: filter.access, sort: filter.sort },
    total: list.page.total,
    all: list.all,
    page,
    sources: list.sources.map((listed) => publicListedSource(listed, root)),
    provenance: publicProvenance(provenance),
  }
}

function publicListedSource({ source, quotations, records, codings }: ListedSource, root: string): PublicListedSource {
  return { source: publicSource(source, root), quotations, records, codings }
}
