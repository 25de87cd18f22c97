import type { Db } from '@/db/client'
import type { Provenance } from '@/lib/comparison/model'
import { findDataVersion } from './data-version'

const NO_LIBRARY = { library: '', codebook: '', dataVersion: 0, dataDate: '' }

/**
 * The provenance that a view prints.
 * @param address of the view, where the library has a public one
 */
export async function findProvenance(db: Db, address: string | undefined): Promise<Provenance> {
  return { ...((await findDataVersion(db)) ?? NO_LIBRARY), address }
}
