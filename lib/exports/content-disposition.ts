/**
 * `Content-Disposition` value that saves a response under `name`: an ASCII fallback plus the full name
 * (RFC 6266; `filename*` after RFC 5987). Control characters, bidirectional marks and path separators are removed,
 * so the name can neither end the header nor leave the download folder.
 */
export function contentDisposition(name: string): string {
  const safe =
    name
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
      .replace(/[/\\:*?"<>|]/g, '-')
      .replace(/^[\s.]+|[\s.]+$/g, '') || UNNAMED
  // A name of combining marks alone leaves an empty ASCII name.
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

/** Percent-encodes everything that is not an `attr-char` (RFC 5987). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
