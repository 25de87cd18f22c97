import { TRANSLATION_METHODS } from '@/lib/vocabulary'

type Translation = { lang: string; text: string; translator: string; method: (typeof TRANSLATION_METHODS)[number] }

/** Reads translations as files of ours write them: "Translation (en, by hand, M. Kim): …", one after another. */
export function readTranslations(text: string): Translation[] {
  return text.split(/\n(?=Translation \()/).flatMap((one) => {
    const [, lang = '', method = '', translator = '', words = ''] =
      /^Translation \(([A-Za-z-]+), by (hand|machine), ([^)]*)\): (.+)$/s.exec(one.trim()) ?? []
    const known = TRANSLATION_METHODS.find((name) => name === method)
    return known ? [{ lang, text: words, translator, method: known }] : []
  })
}
