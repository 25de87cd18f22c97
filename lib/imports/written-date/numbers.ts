type Numeric = { year: number; month: number; day?: number } | { problem: string }

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Parses a date of digits: "2019. 2. 11.", "2019/2/11", "20190211", "11.2.2019". With the year at the end, points mean
 * day before month; slashes are used in both orders, so one of the numbers must be above 12.
 */
export function numericDay(text: string): Numeric | undefined {
  const yearFirst =
    /^(\d{4})\s?[./]\s?(\d{1,2})(?:\s?[./]\s?(\d{1,2}))?\s?\.?(?:\s?\([^)]{1,3}\))?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (yearFirst)
    return {
      year: Number(yearFirst[1]),
      month: Number(yearFirst[2]),
      ...(yearFirst[3] !== undefined && { day: Number(yearFirst[3]) }),
    }
  const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(text)
  if (monthYear) return { year: Number(monthYear[2]), month: Number(monthYear[1]) }
  const [, first = '', mark = '', second = '', written = ''] =
    /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\.?$/.exec(text) ?? []
  if (written === '') return undefined
  if (written.length === 2) return { problem: `“${text}” does not say the century. Write the year in four digits.` }
  const year = Number(written)
  const [a, b] = [Number(first), Number(second)]
  if (mark === '.' || a > 12 || a === b) return { year, month: b, day: a }
  if (b > 12) return { year, month: a, day: b }
  const day = `${a} ${MONTHS[b - 1]} ${year}`
  const other = `${b} ${MONTHS[a - 1]} ${year}`
  return { problem: `“${text}” can be ${day} or ${other}. Write it so, or as ${year}-${pad(b)}-${pad(a)}.` }
}

const pad = (number: number) => String(number).padStart(2, '0')
