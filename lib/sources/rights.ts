/**
 * Words at the end of a source's rights that allow readers to see its whole text: "CC BY 4.0; text may be shown to
 * readers". An editor decides this; a licence alone does not, and empty rights mean no.
 */
const MAY_BE_SHOWN = 'text may be shown to readers'
const AT_THE_END = /(?:^|[;.,]\s*|\s+)text may be shown to readers\.?\s*$/i

/** The rights as two form fields: statement, and whether the text may be shown. */
type StatedRights = { statement: string; shown: boolean }

export function textMayBeShown(rights: string | null): boolean {
  return rights !== null && AT_THE_END.test(rights)
}

export function readRights(rights: string | null): StatedRights {
  return { statement: (rights ?? '').replace(AT_THE_END, '').trim(), shown: textMayBeShown(rights) }
}

/** Inverse of `readRights`; null where nothing is stated or allowed. */
export function writeRights({ statement, shown }: StatedRights): string | null {
  const words = statement.replace(AT_THE_END, '').trim()
  if (!shown) return words || null
  return words ? `${words}; ${MAY_BE_SHOWN}` : MAY_BE_SHOWN.replace('t', 'T')
}
