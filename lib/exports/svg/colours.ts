import { HEAT, INK, SHEET } from '../stance-colours'

/** The colours of pictures as `#rrggbb`: those of the pages in the light theme. */
export const COLOUR = {
  read: css(INK.read),
  explain: css(INK.explain),
  locate: css(INK.locate),
  rule: css(INK.rule),
  faint: css(SHEET.rule),
  field: css(SHEET.field),
  white: css(SHEET.white),
  sunken: css(SHEET.sunken),
  tie: css(HEAT[3].ground),
}

/** Grounds of a share on the same side, from none to all, and what is read on them, as `#rrggbb`. */
export const SHARE_COLOURS = HEAT.map(({ ground, ink }) => ({ ground: css(ground), ink: css(ink) }))

/** @param hex six digits, as `stance-colours.ts` has them */
export function css(hex: string): string {
  return `#${hex.toLowerCase()}`
}
