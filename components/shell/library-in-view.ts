import { cache } from 'react'
import { OWN_LIBRARY, type ServedLibrary } from '@/lib/served-library'

/** One for each request that React renders; elsewhere a new one at each call, so the user's own library is in view. */
const inView = cache((): { library: ServedLibrary } => ({ library: OWN_LIBRARY }))

/** Says which library the current request reads. `app/library.ts` alone calls it. */
export function showLibrary(library: ServedLibrary): void {
  inView().library = library
}

/** The library of the page that is being rendered. */
export const libraryInView = (): ServedLibrary => inView().library
