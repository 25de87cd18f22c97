import type { Point } from './layout'

/**
 * The convex hull of points with a margin around each, counter-clockwise. Source: Andrew (1979), Another efficient
 * algorithm for convex hulls in two dimensions (monotone chain).
 */
export function hullAround(points: readonly Point[], margin: number): Point[] {
  const round = Array.from({ length: 12 }, (_, step) => (step * Math.PI) / 6)
  const around = points.flatMap(({ x, y }) =>
    round.map((angle) => ({ x: x + margin * Math.cos(angle), y: y + margin * Math.sin(angle) })),
  )
  const sorted = around.toSorted((a, b) => a.x - b.x || a.y - b.y)
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

/** Half of a hull, without its last point. */
function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop()
    kept.push(point)
  }
  return kept.slice(0, -1)
}

/** Above 0 where the way from a over b to c turns left. */
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
