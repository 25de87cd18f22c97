/**
 * The header that saves a response under a name: an ASCII name for old readers, the real one beside it
 * (RFC 6266; `filename*` after RFC 5987). No character of the name can end the header, the quotation or the
 * folder: control characters, marks that turn the direction of writing, and path separators are taken out.
 */
export function contentDisposition(name: string): string {
  const safe =
    name
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
      .replace(/[/\\:*?"<>|]/g, '-')
      .replace(/^[\s.]+|[\s.]+$/g, '') || UNNAMED
  // Of a name that is nothing but accents, nothing is left.
  const ascii =
    safe
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC')
      .replace(/[^ -~]/g, '_')
      .replace(/[%;]/g, '_') || UNNAMED
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(safe)}`
}

const UNNAMED = 'parley-export'

/** Percent-encoding by RFC 5987: everything that is no `attr-char`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
