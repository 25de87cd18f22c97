import type { Picture, Rewrite } from '../svg/picture'
import { fontFiles } from './fonts'
import { shownText } from './shown-text'

/** Dots for each unit of the SVG, and at most so many along a side. */
const SHARPNESS = 2
const MOST = 8000

/** A drawn view as dots, for programs that take no SVG. */
export async function writePng(draw: (rewrite: Rewrite) => Picture): Promise<Uint8Array> {
  const { svg, width, height } = draw(shownText)
  const { renderAsync } = await loadRenderer()
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: Math.min(SHARPNESS, MOST / width, MOST / height) },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  })
  return new Uint8Array(picture.asPng())
}

/** The renderer has a native part, which no bundler can take along: the name is kept from them. */
async function loadRenderer(): Promise<typeof import('@resvg/resvg-js')> {
  const name = ['@resvg', 'resvg-js'].join('/')
  return import(/* turbopackIgnore: true */ /* webpackIgnore: true */ /* @vite-ignore */ name)
}
