import type { CellStyle } from 'hucre'
import type { Stance } from '@/lib/vocabulary'
import { INK, STANCE_COLOURS } from '../stance-colours'

const FONT = { name: 'Calibri', size: 11, color: { rgb: INK.read } } as const
const RULE = { style: 'thin', color: { rgb: INK.rule } } as const
const TOP = { vertical: 'top', wrapText: true } as const

const text: CellStyle = { font: FONT, alignment: TOP, border: { bottom: RULE } }
const filled = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })

export const STYLES = {
  text,
  strong: { ...text, font: { ...FONT, bold: true } },
  quiet: { ...text, font: { ...FONT, italic: true, color: { rgb: INK.locate } } },
  number: { ...text, alignment: { ...TOP, horizontal: 'right' } },
  link: { ...text, font: { ...FONT, color: { rgb: INK.accent }, underline: 'single' } },
  head: {
    font: { ...FONT, bold: true },
    alignment: TOP,
    fill: filled('F3EFE8'),
    border: { top: { style: 'medium', color: { rgb: INK.read } }, bottom: { style: 'thin', color: { rgb: INK.read } } },
  },
  review: { ...text, font: { ...FONT, bold: true }, fill: filled('FBE9A8') },
} as const satisfies Record<string, CellStyle>

/** Cell style of a stance: tinted ground, bold ink, underlined where linked. */
export function stanceStyle(stance: Stance, linked = false): CellStyle {
  const { ink, ground } = STANCE_COLOURS[stance]
  const font = { ...FONT, bold: true, color: { rgb: ink }, ...(linked ? { underline: 'single' as const } : {}) }
  return { ...text, font, fill: filled(ground) }
}
