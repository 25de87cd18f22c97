import { languageTag } from '@/lib/language-tag'
import { language } from '@/lib/records/values'

/** Names that babel and polyglossia have for languages and that are not their English names. */
const BABEL: Record<string, string> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  newzealand: 'en-NZ',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  nswissgerman: 'de-CH',
  swissgerman: 'de-CH',
  francais: 'fr',
  canadien: 'fr-CA',
  acadian: 'fr-CA',
  mexican: 'es-MX',
  portuges: 'pt',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  magyar: 'hu',
  norsk: 'nb',
  samin: 'se',
}

/** The tag of a language as files of references have it: "en_US", "ger", "ngerman", "Korean". */
export function languageOf(written: string): string | undefined {
  const first = written.split(/\s*[;,]\s*/, 1)[0] ?? ''
  const named = BABEL[first.toLowerCase()]
  if (named) return named
  if (language.safeParse(first).success && first.length !== 3) return first
  return canonical(first.replaceAll('_', '-')) ?? languageTag(first)
}

/** Three letters become two where a language has both. */
function canonical(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined
  const [own] = Intl.getCanonicalLocales(tag)
  return own && language.safeParse(own).success ? own : undefined
}
