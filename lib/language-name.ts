const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** English name of a language tag: `ko` is "Korean", `en-GB` "British English". An unknown tag is returned unchanged. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}
