const ROMAN: [value: number, letters: string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] // biome-ignore format: a table
const GANADA = [...'가나다라마바사아자차카타파하']
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳']

/**
 * The number of a list item in a format of ECMA-376, part 1, 17.18.59 (`lowerRoman`, `upperLetter`, …). Unknown formats
 * give digits.
 */
export function ordinal(count: number, format: string): string {
  if (count < 1 || count > 4000) return String(count)
  if (format === 'lowerRoman') return roman(count)
  if (format === 'upperRoman') return roman(count).toUpperCase()
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'ordinal') return `${count}${suffix(count)}`
  if (format === 'ganada') return GANADA[(count - 1) % GANADA.length] ?? ''
  if (format.startsWith('decimalEnclosedCircle')) return CIRCLED[count - 1] ?? String(count)
  return format === 'none' ? '' : String(count)
}

function roman(count: number): string {
  let rest = count
  let written = ''
  for (const [value, letter] of ROMAN)
    while (rest >= value) {
      written += letter
      rest -= value
    }
  return written
}

/** Word continues with aa, bb after z. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

function suffix(count: number): string {
  const last = count % 10
  if (count % 100 >= 11 && count % 100 <= 13) return 'th'
  return last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'
}
