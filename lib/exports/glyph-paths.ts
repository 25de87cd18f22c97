import type { Silence, Stance } from '@/lib/vocabulary'

/** Stance shapes as SVG paths on a 12 × 12 grid: unconditional stances filled, conditional ones outlined. */
const GLYPH_PATH: Record<Stance, { d: string; outlined: boolean }> = {
  opposes: { d: 'M6 10.8.8 1.4h10.4Z', outlined: false },
  opposes_unless: { d: 'M6 9.8 1.7 2h8.6Z', outlined: true },
  mixed: { d: 'M6 .8 11.2 6 6 11.2.8 6Z', outlined: false },
  supports_if: { d: 'M6 2.2 10.3 10H1.7Z', outlined: true },
  supports: { d: 'M6 1.2 11.2 10.6H.8Z', outlined: false },
}

/** A stance shape as an SVG path in the current colour. */
export function glyphSvg(stance: Stance): string {
  const { d, outlined } = GLYPH_PATH[stance]
  return outlined
    ? `<path d="${d}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>`
    : `<path d="${d}" fill="currentColor"/>`
}

/** Fill pattern of each silence as SVG on a square tile: hatched, crossed, barred, dotted. */
const SILENCE_PATTERN: Record<Silence, { size: number; body: string }> = {
  not_found: { size: 6, body: '<path d="M-1 7 7-1" stroke="currentColor" stroke-width="1"/>' },
  unclear: { size: 6, body: '<path d="M-1 7 7-1M-1-1 7 7" stroke="currentColor" stroke-width="1"/>' },
  declined: { size: 5, body: '<path d="M0 2.5h5" stroke="currentColor" stroke-width="1.5"/>' },
  not_assessed: { size: 6, body: '<circle cx="3" cy="3" r="1" fill="currentColor"/>' },
}

/** The silence patterns as SVG definitions with the ids `pattern-not_found` and so on. */
export function silencePatterns(): string {
  return Object.entries(SILENCE_PATTERN)
    .map(
      ([silence, { size, body }]) =>
        `<pattern id="pattern-${silence}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${body}</pattern>`,
    )
    .join('')
}
