import type { Db } from '@/db/client'
import type { Change } from '@/lib/editing/change'
import { type Mergeable, mergeChanges } from '@/lib/editing/merge'
import { findEditable } from './editable'
import { listReferring } from './referring'

/** The changes that merge one record into another; none where one of the two does not exist. */
export async function findMergeChanges(db: Db, type: Mergeable, name: string, into: string): Promise<Change[]> {
  const [from, target] = [await findEditable(db, type, name), await findEditable(db, type, into)]
  if (!from || !target || name === into) return []
  const referring = await listReferring(db, type, name)
  return mergeChanges({ type, from, into: target, referring } as Parameters<typeof mergeChanges>[0])
}
