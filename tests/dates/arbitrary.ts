import fc from 'fast-check'

const two = (number: number) => String(number).padStart(2, '0')
const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'))
const month = fc.integer({ min: 1, max: 12 }).map(two)

/** A day that is on the calendar, YYYY-MM-DD. */
export const aDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** A year, month or day, perhaps approximate or uncertain. */
export const aPoint = fc
  .tuple(
    fc.oneof(
      year,
      fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
      aDay,
    ),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(([point, mark]) => point + mark)

/** A date of every kind that Parley keeps; an interval's ends are in order or the date is none. */
export const aDate = fc.oneof(
  { weight: 3, arbitrary: aPoint },
  fc.tuple(aPoint, aPoint).map((points) => points.toSorted().join('/')),
  fc.tuple(fc.constantFrom('', '..'), aPoint).map(([open, point]) => `${open}/${point}`),
  fc.tuple(aPoint, fc.constantFrom('', '..')).map(([point, open]) => `${point}/${open}`),
)
