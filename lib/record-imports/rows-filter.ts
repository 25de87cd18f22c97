import { capitalize } from '@/lib/capitalize'
import { isRecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { LineFilter } from './line'
import type { ImportPlan } from './plan'

type Filter = Omit<LineFilter, 'after' | 'most'>

/** Columns of the report: the plans behind each number. */
const PLANS: Record<string, { words: string; plans: readonly ImportPlan[] }> = {
  new: { words: 'new', plans: ['new'] },
  same: { words: 'on record already', plans: ['same'] },
  decide: { words: 'to decide', plans: ['waits', 'ours', 'theirs'] },
  refused: { words: 'refused', plans: ['refused'] },
}

/** Rows of the report that are no type of record. */
const OTHERS: Record<string, { words: string; filter: Filter }> = {
  text: { words: 'Texts of sources', filter: { kinds: ['text'] } },
  unread: { words: 'Rows without a record', filter: { kinds: ['refused'] } },
  nothing: { words: 'Nothing to record', filter: { kinds: ['nothing'] } },
}

/** The lines behind one number of the report, or all, and their heading; undefined for an address that names others. */
export function filterOfRows({
  type = '',
  plan,
}: {
  type?: string
  plan?: string
}): { filter: Filter; title: string } | undefined {
  const planned = plan === undefined ? undefined : Object.hasOwn(PLANS, plan) ? PLANS[plan] : null
  if (planned === null) return undefined
  const other = Object.hasOwn(OTHERS, type) ? OTHERS[type] : undefined
  if (type === '') {
    const filter: Filter = {
      kinds: ['record', 'text', 'refused', 'nothing'],
      ...(planned ? { plans: planned.plans } : {}),
    }
    return { filter, title: planned ? `Rows, ${planned.words}` : 'All rows' }
  }
  if (other) {
    // Rows without a record have no plan of their own.
    const own = type === 'text' && planned ? { plans: planned.plans } : {}
    return { filter: { ...other.filter, ...own }, title: other.words }
  }
  if (!isRecordType(type)) return undefined
  const words = capitalize(descriptorOf(type).noun.many)
  return {
    filter: { kinds: ['record'], type, ...(planned ? { plans: planned.plans } : {}) },
    title: planned ? `${words}, ${planned.words}` : words,
  }
}
