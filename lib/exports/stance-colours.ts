import type { Stance } from '@/lib/vocabulary'

/**
 * Stance colours of the light theme as hex without `#`. Conditional stances share the ink of their side and have a
 * paler ground. Contrast of ink on ground is at least 5.6:1.
 */
export const STANCE_COLOURS: Record<Stance, { ink: string; ground: string }> = {
  opposes: { ink: '9C3417', ground: 'F7DFD4' },
  opposes_unless: { ink: '9C3417', ground: 'FDF3EE' },
  mixed: { ink: '575069', ground: 'ECEBF1' },
  supports_if: { ink: '0B635B', ground: 'F0F8F6' },
  supports: { ink: '0B635B', ground: 'DCEFEB' },
}

/** Text colours by importance (main, secondary, tertiary), accent and rules, as hex without `#`. */
export const INK = { read: '1B1A17', explain: '524D45', locate: '676057', accent: '22456B', rule: 'CBC2B3' } as const

/** The sheet of a picture, what is sunken in it, rules between rows and edges of fields, as hex without `#`. */
export const SHEET = { white: 'FFFFFF', sunken: 'F3EFE8', rule: 'E4DDD2', field: '8C8477' } as const

/** Grounds of a share on the same side, from none to all, and what is read on them, as hex without `#`. */
export const HEAT = [
  { ground: 'FFFFFF', ink: '1B1A17' },
  { ground: 'DBE5EF', ink: '1B1A17' },
  { ground: 'A9C1DA', ink: '1B1A17' },
  { ground: '476F9A', ink: 'FFFFFF' },
  { ground: '22456B', ink: 'FFFFFF' },
] as const
