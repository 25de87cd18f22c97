/** SVG symbols of all glyphs, which `Glyph` refers to. Shapes look the same everywhere, characters would not. */
export function GlyphSprite() {
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true">
      <defs>
        <Filled id="supports" d="M6 1.2 11.2 10.6H.8Z" />
        <Drawn id="supports_if" d="M6 2.2 10.3 10H1.7Z" />
        <Filled id="mixed" d="M6 .8 11.2 6 6 11.2.8 6Z" />
        <Drawn id="opposes_unless" d="M6 9.8 1.7 2h8.6Z" />
        <Filled id="opposes" d="M6 10.8.8 1.4h10.4Z" />
        <Round id="endorses" d="M6 3.4v5.2M3.4 6h5.2" />
        <Round id="disputes" d="m4.1 4.1 3.8 3.8M7.9 4.1 4.1 7.9" />
        <Round id="qualifies" d="M3.2 6.5c1-1.5 1.9-1.4 2.8-.5s1.8 1 2.8-.5" />
        <Drawn id="exact" d="m1.8 6.4 2.8 2.9 5.6-6.4" width="1.8" />
        <Drawn id="moved" d="M1 6h8.5M6.5 2.6 10 6 6.5 9.4" />
        <Drawn id="changed" d="M1.5 4.2h9M1.5 7.8h9M8.2 1.2 3.8 10.8" />
        <Drawn id="missing" d="M6 1v6.4M6 9.6v1.6" width="2" />
        <Drawn id="from" d="M2.5 2v5.2h7M7 4.4l2.8 2.8L7 10" />
        <Drawn id="swing" d="M1.5 8.5 4.5 3.5 7.5 8.5 10.5 3.5" />
        <Drawn id="via" d="M1.5 2v3.2c0 1.4.9 2.3 2.3 2.3h6.4M7.4 4.6l2.9 2.9-2.9 2.9" />
        <Drawn id="down" d="m2.5 4.5 3.5 3.5 3.5-3.5" />
        <Drawn id="close" d="m3 3 6 6M9 3 3 9" />
        <Drawn id="earlier" d="M6 10V2.4M2.8 5.4 6 2.2l3.2 3.2" />
        <Drawn id="later" d="M6 2v7.6M2.8 6.6 6 9.8l3.2-3.2" />
        <Drawn id="apart" d="M4.6 3.2 1.8 6l2.8 2.8M7.4 3.2 10.2 6 7.4 8.8" />
        <Drawn id="together" d="M1.5 4.3h9M1.5 7.7h9" />
        <Drawn id="neither" d="M1.5 6h3M7.5 6h3" />
        <Box id="came_true" fill />
        <Box id="came_true_in_part" half />
        <Box id="did_not" d="m3.9 3.9 4.2 4.2M8.1 3.9 3.9 8.1" />
        <Box id="cannot_be_told" d="M4 6h4" />
        <Box id="open" dashed />
        <Box id="unsettled" d="M6 3.4v3M6 8.4v.2" dashed />
        <Drawn id="tick" d="m2.6 6.2 2.3 2.4 4.5-5" width="1.9" />
        <symbol id="search" viewBox="0 0 12 12">
          <circle cx="5.2" cy="5.2" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.3" />
          <path d="m8 8 2.8 2.8" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </symbol>
      </defs>
    </svg>
  )
}

export type GlyphName =
  | 'supports'
  | 'supports_if'
  | 'mixed'
  | 'opposes_unless'
  | 'opposes'
  | 'endorses'
  | 'disputes'
  | 'qualifies'
  | 'exact'
  | 'moved'
  | 'changed'
  | 'missing'
  | 'from'
  | 'swing'
  | 'via'
  | 'down'
  | 'close'
  | 'earlier'
  | 'later'
  | 'apart'
  | 'together'
  | 'neither'
  | 'came_true'
  | 'came_true_in_part'
  | 'did_not'
  | 'cannot_be_told'
  | 'open'
  | 'unsettled'
  | 'tick'
  | 'search'

/** A glyph, hidden from screen readers: its label must be next to it. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg className="g" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
}

function Filled({ id, d }: { id: string; d: string }) {
  return (
    <symbol id={id} viewBox="0 0 12 12">
      <path d={d} fill="currentColor" />
    </symbol>
  )
}

function Drawn({ id, d, width = '1.5' }: { id: string; d: string; width?: string }) {
  return (
    <symbol id={id} viewBox="0 0 12 12">
      <path d={d} fill="none" stroke="currentColor" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
    </symbol>
  )
}

function Round({ id, d }: { id: string; d: string }) {
  return (
    <symbol id={id} viewBox="0 0 12 12">
      <circle cx="6" cy="6" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </symbol>
  )
}

/** A square, as outcomes have: standings are round. */
function Box({ id, d, fill, half, dashed }: { id: string; d?: string; fill?: true; half?: true; dashed?: true }) {
  return (
    <symbol id={id} viewBox="0 0 12 12">
      <rect
        x="1.6"
        y="1.6"
        width="8.8"
        height="8.8"
        fill={fill ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray={dashed && '2 1.6'}
      />
      {half && <path d="M1.6 10.4V1.6h8.8z" fill="currentColor" />}
      {fill && <path d="m3.4 6.1 1.9 2 3.4-4" fill="none" className="on-ink" strokeWidth="1.4" strokeLinecap="round" />}
      {d && <path d={d} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />}
    </symbol>
  )
}
