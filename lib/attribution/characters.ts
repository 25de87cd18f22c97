/** White space of any kind, and the empty string at the edge of a text. */
export function isBlank(character: string | undefined): boolean {
  if (character === undefined || character === '' || character === ' ' || character === '\n') return true
  const code = character.charCodeAt(0)
  return code < 0x21 || (code >= 0x7f && /\s/u.test(character))
}

/** A letter or a digit of any script. */
export function isAlphanumeric(character: string | undefined): boolean {
  if (character === undefined || character === '') return false
  const code = character.charCodeAt(0)
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return /[\p{L}\p{N}]/u.test(character)
}
