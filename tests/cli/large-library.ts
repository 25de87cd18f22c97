import type { Bundle } from '@/lib/bundle/schema'
import { nastyLibrary } from '../fixtures/nasty/library'

/** The nasty library with its positions many times over: large enough that a load takes a while. */
export function largeLibrary(copies: number): Bundle {
  const library = nastyLibrary()
  const { positions } = library
  library.positions = Array.from({ length: copies }, (_, copy) =>
    positions.map((position) => (copy === 0 ? position : { ...position, id: `${position.id}-copy-${copy}` })),
  ).flat()
  return library
}
