const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** A language tag in English: `ko` is "Korean", `zh-Hant` "Traditional Chinese"; unknown ones stay as they are. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}
