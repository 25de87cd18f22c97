/** Parts of dates that EDTF or people can express but Parley does not store, each with what to write instead. */
const NOT_KEPT: [pattern: RegExp, problem: string][] = [
  [
    /^\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/,
    'Seasons are not kept, because which months they mean depends on the place. Write the months, such as 2019-03/2019-05.',
  ],
  [
    /^(spring|summer|autumn|fall|winter|early|mid|late|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)\b.*\d{4}$/i,
    'Seasons and parts of a year are not kept. Write the months, such as 2019-03/2019-05.',
  ],
  [/^\d{4}년?\s*(봄|여름|가을|겨울)$/, 'Seasons are not kept. Write the months, such as 2019-03/2019-05.'],
  [
    /^(?=.*[Xxu])[\dXxu]{4}(-[\dXxu]{2}){0,2}[~?%]?$/,
    'Unspecified digits (X) are not kept. Write the year alone, such as 2019, or from when to when, such as 2010/2019 or 2019-03/2019-05.',
  ],
  [/^\d{3}0s$/i, 'Decades are not kept as such. Write from when to when, such as 2010/2019.'],
  [
    /^[[{].*[\]}]$/,
    'Sets of dates are not kept. Write from when to when, such as 2019/2020, or the one date that the source has.',
  ],
  [/^Y-?\d|E\d|S\d+$/, 'Years of more than four digits are not kept. Write a year from 0001 to 9999.'],
  [/^-\d/, 'Years before 0001 are not kept.'],
  [/^\d{4}-\d{2}-\d{2}T/, 'Times of day are not kept. Write the day alone, such as 2019-01-22.'],
  [
    /^(today|yesterday|tomorrow|heute|gestern|morgen|hier|aujourd'hui|hoy|ayer|오늘|어제|(last|next|this) .*|\d+ (minutes?|hours?|days?|weeks?|months?) ago)$/i,
    'A day that depends on when it is read is not kept. Write the day itself, such as 22 January 2019.',
  ],
  [
    /^[~?%]|[~?%]-/,
    'Marks of doubt stand at the end of a date, such as 2019-01-22~ (about) or 2019-01-22? (uncertain).',
  ],
  [
    /^\d{4}(-\d{2}){0,2}[~?%]?\/.*\/|^(\.\.)?\/(\.\.)?$/,
    'An interval has two ends, of which one may be open: 2019-01-22/2019-01-24, ../2019-01-22, 2019-01-22/..',
  ],
]

/** The reason why a date cannot be stored, with what to write instead; undefined where it can. */
export function notKept(text: string): string | undefined {
  return NOT_KEPT.find(([pattern]) => pattern.test(text))?.[1]
}
