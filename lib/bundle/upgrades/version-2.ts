import type { Fields, Step } from './step'

/**
 * Version 2: a field `textShown` says whether readers may be shown a source's text. In version 1 the end of the rights
 * said so, "CC BY 4.0; text may be shown to readers", in exactly these words.
 */
export const TO_VERSION_2: Step = [{ type: 'source', list: 'sources', upgrade: separateTextShown }]

const AT_THE_END = /(?:^|[;.,]\s*|\s+)text may be shown to readers\.?\s*$/i

function separateTextShown({ rights, ...source }: Fields): Fields {
  if (typeof rights !== 'string' || !AT_THE_END.test(rights)) return { ...source, rights, textShown: false }
  return { ...source, rights: rights.replace(AT_THE_END, '').trim() || null, textShown: true }
}
