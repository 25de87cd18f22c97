import { scriptFontsIn } from '@/lib/script-fonts'

/**
 * Style sheets that name the fonts of a page's letters beyond Latin, Greek and Cyrillic. A sheet lists some hundred small
 * files, of which browsers load those with the letters shown; a page without such letters asks for none.
 *
 * @param text all that the page shows; markup will do
 */
export function ScriptSheets({ text }: { text: string }) {
  return scriptFontsIn(text).map((font) => (
    <link
      key={font}
      rel="stylesheet"
      href={`/_next/static/${process.env.PARLEY_TYPE}/${font}/wght.css`}
      precedence="default"
    />
  ))
}
