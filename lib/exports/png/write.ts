import type { Picture, Rewrite } from '../svg/picture'
import { withFonts } from './fonts'
import { withResolution } from './resolution'
import { type Letters, shownText } from './shown-text'

/** Pixels per SVG unit, and the most pixels along a side. */
const SHARPNESS = 2
const MOST = 8000
/** SVG units are CSS pixels. */
const UNITS_PER_INCH = 96

/** Renders a drawn view as PNG. @throws Error where a font package is not installed */
export async function writePng(draw: (rewrite: Rewrite) => Picture): Promise<Uint8Array> {
  const letters: Letters = new Map()
  const { svg, width, height } = draw((text) => shownText(text, letters))
  const { renderAsync } = await loadRenderer()
  return withFonts(letters, async (fontFiles) => {
    const zoom = Math.min(SHARPNESS, MOST / width, MOST / height)
    const picture = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    })
    return withResolution(new Uint8Array(picture.asPng()), zoom * UNITS_PER_INCH)
  })
}

/** Imports the renderer by a computed name: it has a native part that no bundler can include. */
async function loadRenderer(): Promise<typeof import('@resvg/resvg-js')> {
  const name = ['@resvg', 'resvg-js'].join('/')
  return import(/* turbopackIgnore: true */ /* webpackIgnore: true */ /* @vite-ignore */ name)
}
