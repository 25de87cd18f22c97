import type { Condition } from '@/lib/records/position'

/**
 * Reads conditions as files of ours write them: "If A; and unless B", "If A; or if B". Other words are one condition, of the kind
 * that goes with the side: for something *if*, against it *unless*.
 */
export function readConditions(
  text: string,
  join: string,
  isFor: boolean,
): { join: 'all' | 'any'; items: Condition[] } | undefined {
  if (text === '') return undefined
  const parts = text.split(/;\s+(?=(?:and|or)\s+(?:if|unless)\s)/i)
  const items = parts.map((part) => conditionOf(part, isFor)).filter(({ text }) => text !== '')
  if (items.length === 0) return undefined
  const any = join === 'any' || (join === '' && parts.slice(1).some((part) => /^or\s/i.test(part)))
  return { join: any ? 'any' : 'all', items }
}

function conditionOf(part: string, isFor: boolean): Condition {
  const [, lead = '', rest = ''] = /^(?:(?:and|or)\s+)?(if|unless)\s+(.+)$/is.exec(part.trim()) ?? []
  if (rest !== '') return { kind: lead.toLowerCase() === 'unless' ? 'unless' : 'if', text: rest.trim() }
  return { kind: isFor ? 'if' : 'unless', text: part.trim() }
}
