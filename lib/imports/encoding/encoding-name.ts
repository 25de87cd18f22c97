import { labelToName } from '@exodus/bytes/encoding.js'

/** Labels in use that are not in the WHATWG Encoding Standard. */
const ALSO_CALLED: Record<string, string> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp950: 'big5',
  ms950: 'big5',
  ansi: 'windows-1252',
  'latin-1': 'windows-1252',
  utf_8: 'utf-8',
  utf8mb4: 'utf-8',
}

/** The name, in the WHATWG Encoding Standard, of the encoding with a label; undefined for unknown labels. */
export function encodingNamed(label: string): string | undefined {
  const plain = label.trim().toLowerCase()
  const name = labelToName(ALSO_CALLED[plain] ?? plain)?.toLowerCase()
  // "replacement" is the name for encodings that must not be decoded.
  return name === undefined || name === 'replacement' || name === 'x-user-defined' ? undefined : name
}
