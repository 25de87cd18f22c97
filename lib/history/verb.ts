import type { Part } from './model'
import { namesOfReason } from './reasons'

/**
 * What was done to a record, as a verb of the past: "corrected" where readers could see it before, else "changed".
 *
 * @param parts of its batch
 */
export function verbOf(part: Part, parts: readonly Part[]): string {
  const verb = ownVerb(part, parts)
  if (part.type === 'coding' && part.before !== null) return `${verb} the coding of`
  return part.type === 'absence' ? `${verb} the silence of` : verb
}

function ownVerb(part: Part, parts: readonly Part[]): string {
  const { type, before, after, reason, version, seen } = part
  const back = /^back to version (\d+)/.exec(reason ?? '')
  if (namesOfReason(reason, 'merged')) return after === null ? 'merged' : 'moved'
  if (namesOfReason(reason, 'renamed')) return 'changed the address of'
  if (reason === 'undone' || reason?.startsWith('taken back')) return 'took back a change of'
  if (back) return `went back to version ${back[1]} of`
  if (reason === 'settled') return 'settled'
  if (reason === 'put back') return 'put back'
  if (type === 'source-text') return version === 1 ? 'added the text of' : `added version ${version} of the text of`
  if (after === null) return 'deleted'
  if (before === null) return type === 'coding' ? 'began coding' : ['source', 'actor', 'topic', 'theme', 'summit'].includes(type) ? 'added' : 'recorded' // biome-ignore format: one choice
  if (after.status === 'withdrawn' && before.status !== 'withdrawn') return 'withdrew'
  if (type === 'coding' && after.published === true && before.published !== true) return 'published'
  if (type === 'topic' && after.proposition !== before.proposition) return 'reworded'
  if (type === 'quotation' && reason?.startsWith('checked')) return 'checked'
  if (type === 'quotation' && reason === 'translated') return 'translated'
  if (type === 'source' && parts.some((one) => one.type === 'source-text')) return 'added a text to'
  return seen ? 'corrected' : 'changed'
}
