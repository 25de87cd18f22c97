import type { Fields, Step } from './step'

/**
 * Version 2: whether readers may be shown a source's text is a field, `textShown`. In version 1 its rights said so
 * at their end, "CC BY 4.0; text may be shown to readers", and no other words decided it.
 */
export const TO_VERSION_2: Step = [{ type: 'source', list: 'sources', upgrade: separateTextShown }]

const AT_THE_END = /(?:^|[;.,]\s*|\s+)text may be shown to readers\.?\s*$/i

function separateTextShown({ rights, ...source }: Fields): Fields {
  if (typeof rights !== 'string' || !AT_THE_END.test(rights)) return { ...source, rights, textShown: false }
  return { ...source, rights: rights.replace(AT_THE_END, '').trim() || null, textShown: true }
}
