import type { Provenance } from '@/lib/comparison/model'
import type { KeyEntry } from '../key'
import type { PublicKeyEntry, PublicProvenance } from './provenance-schema'

export function publicProvenance(provenance: Provenance): PublicProvenance {
  return {
    library: provenance.library,
    codebook: provenance.codebook,
    dataVersion: provenance.dataVersion,
    dataDate: provenance.dataDate,
    address: provenance.address ?? null,
  }
}

export function publicKeyEntry({ code, kind, label, meaning, score }: KeyEntry): PublicKeyEntry {
  return { code, kind, label, meaning, score: score ?? null }
}
