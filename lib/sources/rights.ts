/**
 * Whether readers may be shown a source's whole text is said by its rights, in these words at their end:
 * "CC BY 4.0; text may be shown to readers". It is somebody's decision, written where the rights stand and
 * exported with them; a licence alone decides nothing, and no rights say no.
 */
const MAY_BE_SHOWN = 'text may be shown to readers'
const AT_THE_END = /(?:^|[;.,]\s*|\s+)text may be shown to readers\.?\s*$/i

/** The rights in two parts, as a form asks for them. */
type StatedRights = { statement: string; shown: boolean }

export function textMayBeShown(rights: string | null): boolean {
  return rights !== null && AT_THE_END.test(rights)
}

export function readRights(rights: string | null): StatedRights {
  return { statement: (rights ?? '').replace(AT_THE_END, '').trim(), shown: textMayBeShown(rights) }
}

/** Null where nothing is stated and nothing allowed. */
export function writeRights({ statement, shown }: StatedRights): string | null {
  const words = statement.replace(AT_THE_END, '').trim()
  if (!shown) return words || null
  return words ? `${words}; ${MAY_BE_SHOWN}` : MAY_BE_SHOWN.replace('t', 'T')
}
