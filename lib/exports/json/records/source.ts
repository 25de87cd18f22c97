import type { SourcePage } from '@/lib/sources/model'
import { actorHref, claimHref } from '@/lib/urls'
import { publicCoding, publicProof } from '../parts'
import { publicEvidence } from '../position'
import { publicProvenance } from '../provenance'
import { publicSource } from '../subjects'
import type { SourceFile } from './source-schema'

/** One source as its file has it. `root`: what the addresses of records begin with. */
export function publicSourceFile(page: SourcePage, root: string): SourceFile {
  return {
    format: 'parley-source',
    version: 1,
    source: publicSource(page.source, root),
    rights: page.rights,
    held: page.held,
    authors: page.authors.map(({ slug, name }) => ({ slug, address: `${root}${actorHref(slug)}`, name })),
    quotations: page.quotations.map(({ evidence, proves }) => ({
      quotation: publicEvidence(evidence, root),
      proves: proves.map((proof) => publicProof(proof, root)),
    })),
    citing: page.citing.map(({ slug, statement, outcome, said, sentence }) => ({
      claim: slug,
      address: `${root}${claimHref(slug)}`,
      statement,
      outcome,
      said,
      sentence,
    })),
    codings: page.codings.map(publicCoding),
    provenance: publicProvenance(page.provenance),
  }
}
