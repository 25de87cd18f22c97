import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HEAT, INK, SHEET, STANCE_COLOURS } from '@/lib/exports/stance-colours'
import { STANCES } from '@/lib/vocabulary'

/** Custom properties of the light theme, which come first in their file. */
const tokens = new Map<string, string>()
for (const [, name = '', value = ''] of readFileSync('app/styles/tokens.css', 'utf8').matchAll(
  /--([\w-]+):\s*#(\w{6})/g,
))
  if (!tokens.has(name)) tokens.set(name, value.toUpperCase())

test('pictures have the colours of the pages in the light theme', () => {
  for (const stance of STANCES) {
    const name = stance.replaceAll('_', '-')
    expect([tokens.get(name), tokens.get(`${name}-bg`)], stance).toEqual([
      STANCE_COLOURS[stance].ink,
      STANCE_COLOURS[stance].ground,
    ])
  }
  expect(HEAT.slice(1).map(({ ground }) => ground)).toEqual([1, 2, 3, 4].map((step) => tokens.get(`heat-${step}`)))
  expect(HEAT.map(({ ink }) => ink)).toEqual(
    HEAT.map((_, step) => tokens.get(step < 3 ? 'on-heat-low' : 'on-heat-high')),
  )
  expect(INK).toEqual({
    read: tokens.get('ink'),
    explain: tokens.get('ink-2'),
    locate: tokens.get('ink-3'),
    accent: tokens.get('accent'),
    rule: tokens.get('rule-strong'),
  })
  expect(SHEET).toEqual({
    white: 'FFFFFF',
    sunken: tokens.get('sunken'),
    rule: tokens.get('rule'),
    field: tokens.get('field'),
  })
})

test('no drawing has a colour of its own', () => {
  const folder = 'lib/exports/svg'
  const own = readdirSync(folder).flatMap((file) => {
    const found = readFileSync(`${folder}/${file}`, 'utf8').match(/#[0-9a-f]{3}(?:[0-9a-f]{3})?\b/gi) ?? []
    return found.map((colour) => `${file} ${colour}`)
  })
  expect(own).toEqual([])
})
