/** Names of months and their abbreviations, by number, in English, German, French and Spanish. */
const NAMES = [
  'january jan januar jänner janvier janv enero ene',
  'february feb febr februar feber février févr fév fevrier febrero',
  'march mar märz mrz maerz mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug août aout agosto ago',
  'september sept sep septembre septiembre setiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez décembre déc decembre diciembre dic',
].map((names) => names.split(' '))

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** Regular expression of all names, the longest first. */
export const MONTH = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')

export const WEEKDAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo'

/** The number of a month, 1 to 12; undefined for other words. */
export function monthOf(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, ''))
}
