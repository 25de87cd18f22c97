import type { ColumnSample } from './column'
import { wordOf } from './header-words'

/** Why a column looks private, in words; undefined where it does not. */
export function privateReason(column: ColumnSample): string | undefined {
  const word = wordOf(column.part) ?? wordOf(column.header)
  if (word === 'private') return 'Looks private; left out unless you choose it'
  if (word !== undefined && word !== 'question' && word !== 'id') return undefined
  const values = [...column.values.keys()].filter((value) => !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(value))
  const most = (pattern: RegExp) =>
    values.length > 0 && values.filter((value) => pattern.test(value)).length > values.length * 0.6
  if (most(/^\d{1,3}(\.\d{1,3}){3}$|^[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,7}$/i))
    return 'Looks like network addresses; left out unless you choose it'
  if (most(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)) return 'Looks like e-mail addresses; left out unless you choose it'
  if (most(/^(\+|0)\d[\d\s()/-]{6,}\d$/)) return 'Looks like telephone numbers; left out unless you choose it'
  if (most(/^-?\d{1,3}\.\d{4,}$/)) return 'Looks like coordinates; left out unless you choose it'
  if (most(/^(R_[0-9A-Za-z]{8,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,})$/))
    return 'Looks like numbers of respondents; left out unless you choose it'
  return undefined
}
