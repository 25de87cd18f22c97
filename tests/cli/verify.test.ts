import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openEmbedded } from '@/db/engine/embedded'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { rawAccess } from '../db/raw'
import { smallLibrary } from '../fixtures/small'
import { bundleParley, freshFile, parley } from './run-parley'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const library = smallLibrary()
/** A text with every quotation of the small library at its offsets, as its anchors say. */
const TEXT = library.quotations.reduce((text, { segments: [segment] }) => {
  if (!segment) throw new Error('a quotation without words')
  const words = segment.prefix + segment.exact + segment.suffix
  const at = segment.start - segment.prefix.length
  return text.slice(0, at) + words + text.slice(at + words.length)
}, 'Much was said before the round, and more after it, at the quay. '.repeat(20))

let db: string
beforeAll(async () => {
  bundleParley()
  db = freshFile()
  const bundle = freshFile('small.json')
  writeFileSync(bundle, serializeBundle(library))
  expect((await parley(['seed', '--file', bundle], { db })).code).toBe(0)
})

const verify = async (text: string | Buffer) => {
  const file = freshFile('text.txt')
  writeFileSync(file, text)
  return parley(['verify', '--source', 'gazette-1', '--text', file], { db })
}
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const recorded = async () => {
  const { stdout } = await parley(['export'], { db })
  return (JSON.parse(stdout) as Bundle).quotations.map(({ id, checked }) => [id, checked?.result, checked?.hash])
}

describe('verify', () => {
  test('finds every quotation word for word at its place', async () => {
    const { code, stdout, stderr } = await verify(TEXT)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe('exact   q-1\nexact   q-2\nexact   q-3\n3 exact, 0 moved, 0 changed, 0 missing\n')
    expect(await recorded()).toEqual(['q-1', 'q-2', 'q-3'].map((id) => [id, 'exact', sha256(TEXT)]))
  })

  test('says where the same words are now', async () => {
    const moved = `${'A new first line.\n'.repeat(3)}${TEXT}`
    const { code, stdout } = await verify(moved)
    expect(code).toBe(0)
    expect(stdout).toContain('moved   q-1\n    now at 174–196\n')
    expect(moved.slice(174, 196)).toBe('not before inspections')
    expect(stdout).toMatch(/0 exact, 3 moved, 0 changed, 0 missing\n$/)
  })

  test('shows the difference where they changed, and fails where they changed or are gone', async () => {
    const edited = TEXT.replace('open it if two ports reopen', 'open it when two ports reopen').replace(
      '아직 아니다',
      'no comment',
    )
    const { code, stdout } = await verify(edited)
    expect(code).toBe(1)
    expect(stdout).toMatch(/changed q-2\n {4}open it \[-if -\]\{\+when \+\}two ports reopen\n/)
    expect(stdout).toMatch(/missing q-3: .+\n/)
    expect(stdout).toMatch(/1 exact, 0 moved, 1 changed, 1 missing\n$/)
    expect(await recorded()).toEqual([
      ['q-1', 'exact', sha256(edited)],
      ['q-2', 'changed', sha256(edited)],
      ['q-3', 'missing', sha256(edited)],
    ])
  })

  test('keeps every answer with what was and what is, the day, and by whom', async () => {
    const engine = openEmbedded(db, { readonly: true })
    const rows = (await rawAccess(engine).run(
      `select version, by, reason, at, before, after from revision where record_type = 'quotation' and record = 'q-2' order by version`,
    )) as [number, string, string, string, string | null, string][]
    engine.close()
    expect(rows.map(([version, by, reason]) => [version, by, reason])).toEqual([
      [1, 'parley seed', 'loaded'], [2, 'parley verify', 'checked'], [3, 'parley verify', 'checked'], [4, 'parley verify', 'checked'],
    ]) // biome-ignore format: read across
    for (const [index, [, , , at, before, after]] of rows.entries()) {
      expect(new Date(at).toISOString()).toBe(at)
      // Each begins where the one before it ended.
      expect(before && JSON.parse(before)).toEqual(index === 0 ? null : JSON.parse(rows[index - 1]?.[5] ?? ''))
      const { checked } = JSON.parse(after) as Bundle['quotations'][number]
      expect(checked?.result).toBe([undefined, 'exact', 'moved', 'changed'][index])
      if (checked) expect(checked.on).toBe(at.slice(0, 10))
    }
  })

  test('its hash is the file’s, as other tools compute it', async () => {
    const file = Buffer.from(`\uFEFF${TEXT}`, 'utf8')
    await verify(file)
    expect((await recorded())[0]?.[2]).toBe(sha256(file))
  })

  test('does not take invisible marks of a file for changed words', async () => {
    const { code, stdout } = await verify(
      TEXT.replace('inspections', 'in\u00adspec\u200btions').replace('if two', '\ufeffif\u2060 two'),
    )
    expect([code, stdout]).toEqual([
      0,
      'exact   q-1\nexact   q-2\nexact   q-3\n3 exact, 0 moved, 0 changed, 0 missing\n',
    ])
  })

  test('an empty text has nothing, a text that is too long is refused', async () => {
    expect((await verify('')).stdout).toMatch(/0 exact, 0 moved, 0 changed, 3 missing\n$/)
    const { code, stdout, stderr } = await verify('x'.repeat(2_000_001))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/longer than 2000000 characters/)
  })
})
