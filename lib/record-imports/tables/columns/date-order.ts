/** Orders of the numbers of a day. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export const DATE_ORDER_LABEL: Record<DateOrder, string> = {
  'day-first': 'day/month/year',
  'month-first': 'month/day/year',
  'year-first': 'year-month-day',
}

/** The order of the days of a table and what settled it; `order` is undefined where they can be read both ways. */
export type FoundOrder = { order: DateOrder | undefined; settledBy: string; isAmbiguous: boolean }

const NUMBERS = /^\s*(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?!\d)/

/** Tells the order of days by one that fits only one of them, such as 14/2/2019, or by points, which go with day first. */
export function findDateOrder(values: Iterable<string>): FoundOrder {
  let day: string | undefined
  let month: string | undefined
  let points: string | undefined
  let open = false
  for (const value of values) {
    const [, first, mark, second] = NUMBERS.exec(value) ?? []
    if (!first || !second) continue
    const shown = `${first}${mark}${second}`
    if (Number(first) > 12 && Number(second) <= 12) day ??= shown
    else if (Number(second) > 12 && Number(first) <= 12) month ??= shown
    else if (mark === '.') points ??= shown
    else if (first !== second) open = true
  }
  if (day && !month) return { order: 'day-first', settledBy: `${day} settles it`, isAmbiguous: false }
  if (month && !day) return { order: 'month-first', settledBy: `${month} settles it`, isAmbiguous: false }
  if (day && month)
    return { order: undefined, settledBy: `${day} and ${month} contradict each other`, isAmbiguous: true }
  if (points && !open) return { order: 'day-first', settledBy: 'written with points', isAmbiguous: false }
  return { order: undefined, settledBy: open ? 'no day is above 12' : '', isAmbiguous: open }
}
