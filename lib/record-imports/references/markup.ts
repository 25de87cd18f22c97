/** Marks of formatting in titles, as reference managers write them: italics, small capitals, raised letters. */
const FORMATTING = /<(\/?)(i|b|em|strong|sup|sub|sc|span)(?:\s+(?:class|style)="[^"<>]*")?>/gi

/** A value on one line, without marks of formatting that are closed; undefined where it is empty. */
export function plainValue(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const open = new Map<string, number>()
  for (const [, closing, name = ''] of value.matchAll(FORMATTING))
    open.set(name.toLowerCase(), (open.get(name.toLowerCase()) ?? 0) + (closing ? -1 : 1))
  return oneLine(value.replace(FORMATTING, (mark, _, name: string) => (open.get(name.toLowerCase()) === 0 ? '' : mark)))
}

/** A value on one line, without NUL and halves of surrogate pairs; undefined where it is empty. */
export function oneLine(value: string): string | undefined {
  const line = value
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
  return line === '' ? undefined : line
}

/** The first web address in a value; undefined where there is none. */
export function webAddress(value: string | undefined): string | undefined {
  return /https?:\/\/\S+/i.exec(value ?? '')?.[0].replace(/^HTTPS?/i, (scheme) => scheme.toLowerCase())
}
