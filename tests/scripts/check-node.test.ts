import { expect, test } from 'vitest'
import { checkNode } from '@/scripts/check-node.mjs'

test.each(['20.20.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow()
})

test.each(['20.19.9', '18.20.0', '9.99.0'])('Node %s is refused, with the one that is needed', (version) => {
  expect(() => checkNode(version)).toThrow(/needs Node 20\.20/)
})
