import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelWidth } from '@/lib/agreement/network/layout'
import { placeNames } from '@/lib/agreement/network/names-drawn'

const SIZE = { width: 600, height: 400 }
const node = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  radius: fc.constant(4),
})

test('no name covers a node or another name, none leaves the drawing, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(node, { maxLength: 60 }),
      fc.array(fc.string({ maxLength: 20 }), { minLength: 60 }),
      (nodes, labels) => {
        const placed = placeNames(nodes, labels, [...nodes.keys()], [], SIZE)
        const boxes = [...placed].map(([index, { x, y }]) => {
          const half = labelWidth(labels[index] ?? '') / 2
          return [x - half, y - 12, x + half, y + 3] as const
        })
        for (const [at, [left, top, right, bottom]] of boxes.entries()) {
          expect(Math.min(left, top, SIZE.width - right, SIZE.height - bottom)).toBeGreaterThanOrEqual(0)
          for (const [l, t, r, b] of boxes.slice(at + 1))
            expect(left < r && l < right && top < b && t < bottom).toBe(false)
          for (const { x, y } of nodes) expect(left < x && x < right && top < y && y < bottom).toBe(false)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('a node alone in the middle has its name below it', () => {
  const placed = placeNames([{ x: 300, y: 200, radius: 4 }], ['Ada Marlow'], [0], [], SIZE)
  expect(placed.get(0)).toEqual({ x: 300, y: 217 })
})
