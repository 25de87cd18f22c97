import type { Stance } from '@/lib/vocabulary'

/**
 * The app's stance colours, light theme, without the `#`. Outlined stances share the ink of the full one
 * and have a paler ground. Text on its ground is at least 5.6:1.
 */
export const STANCE_COLOURS: Record<Stance, { ink: string; ground: string }> = {
  opposes: { ink: '9C3417', ground: 'F7DFD4' },
  opposes_unless: { ink: '9C3417', ground: 'FDF3EE' },
  mixed: { ink: '575069', ground: 'ECEBF1' },
  supports_if: { ink: '0B635B', ground: 'F0F8F6' },
  supports: { ink: '0B635B', ground: 'DCEFEB' },
}

/** Inks of text to read, to explain and to locate; the accent; lines. */
export const INK = { read: '1B1A17', explain: '524D45', locate: '676057', accent: '22456B', rule: 'CBC2B3' } as const
