import { FOREIGN_RUN, type ScriptRun, scriptRuns } from './exports/script-runs'

/** Packages of `@fontsource-variable` with the letters that Newsreader and Inter lack. */
export const SCRIPT_FONTS = [
  'noto-sans-kr',
  'noto-sans-jp',
  'noto-sans-sc',
  'noto-sans-arabic',
  'noto-sans-hebrew',
] as const
export type ScriptFont = (typeof SCRIPT_FONTS)[number]

const BY_LANGUAGE: Record<string, ScriptFont> = { ko: 'noto-sans-kr', ja: 'noto-sans-jp', he: 'noto-sans-hebrew' }

/** The package with the letters of a run; undefined where it has none that Inter lacks. */
export function scriptFont({ script, lang }: ScriptRun): ScriptFont | undefined {
  if (script === 'plain') return undefined
  return BY_LANGUAGE[lang?.split('-')[0] ?? ''] ?? (script === 'rtl' ? 'noto-sans-arabic' : 'noto-sans-sc')
}

/** Packages with the letters of a text, which may be a page's whole markup, in the order of `SCRIPT_FONTS`. */
export function scriptFontsIn(text: string): ScriptFont[] {
  const runs = (text.match(FOREIGN_RUN) ?? []).flatMap((found) => scriptRuns(found))
  const fonts = new Set(runs.map(scriptFont))
  return SCRIPT_FONTS.filter((font) => fonts.has(font))
}
