/**
 * The libraries of one server: the user's own at `/`, the bundled sample at `/sample`, and the trial, a working copy of
 * the sample, at `/try`. Each has a database of its own.
 */
export type LibraryName = 'own' | 'sample' | 'trial'

const BASES: Record<LibraryName, string> = { own: '', sample: '/sample', trial: '/try' }

/** A library as one request sees it: whose records are shown, and what its addresses begin with ('' or '/sample'). */
export type ServedLibrary = {
  name: LibraryName
  base: string
  /** Instant since when a copy of another machine's library may be behind it; undefined where it is up to date. */
  asOf?: string | undefined
  /** What is not promised of writes to it, as a sentence for editors; undefined where nothing is to be said. */
  exception?: string | undefined
}

export const OWN_LIBRARY: ServedLibrary = { name: 'own', base: BASES.own }
export const SAMPLE_HREF = BASES.sample

/** The source that the trial opens at its desk. */
const FIRST_SOURCE = 'tidewater-week'
export const TRIAL_DESK_HREF = `${BASES.trial}/sources/${FIRST_SOURCE}/code`

/** Splits a path into its library and the path inside it: `/sample/topics` is the sample's `/topics`. */
export function splitLibraryPath(pathname: string): ServedLibrary & { path: string } {
  for (const name of ['sample', 'trial'] as const) {
    const base = BASES[name]
    if (pathname === base) return { name, base, path: '/' }
    if (pathname.startsWith(`${base}/`)) return { name, base, path: pathname.slice(base.length) }
  }
  return { ...OWN_LIBRARY, path: pathname }
}

/**
 * An address from the root of a library, as an address of the server: `/topics` in `/sample` is `/sample/topics`, and
 * the empty address is `/sample`.
 */
export function addressIn(base: string, href: string): string {
  if (base === '' || !/^(\/|$)/.test(href)) return href
  // No slash before a query: the server would redirect `/sample/?…` once more.
  return `${base}${/^\/(?=$|[?#])/.test(href) ? href.slice(1) : href}`
}

/**
 * The library of a name that a header gives; the user's own where it gives none. To somebody who cannot edit, the
 * trial's addresses show the sample: the working copy is the editor's.
 */
export function libraryServed(name: string | null, mayEdit: boolean): ServedLibrary {
  if (name === 'sample') return { name, base: BASES.sample }
  if (name === 'trial') return { name: mayEdit ? 'trial' : 'sample', base: BASES.trial }
  return OWN_LIBRARY
}

/** Reason in words why nobody changes the sample. */
export const SAMPLE_READ_ONLY =
  'This is the invented example, which is read and not changed. Your own library is at /, and /try is a copy of the example to code in.'
