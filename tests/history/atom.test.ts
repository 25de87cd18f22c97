import { describe, expect, test } from 'vitest'
import { writeAtom } from '@/lib/history/atom'
import type { ChangeLine } from '@/lib/history/line'

const LINE: ChangeLine = {
  id: '9bd94baa-ae32-49b2-be96-34da60576740',
  kind: 'other',
  from: '2026-11-25T12:00:00.000Z',
  at: '2026-11-25T12:11:00.000Z',
  by: 'Ada <Coder> & Co',
  verb: 'corrected',
  subject: { title: 'A “title”', href: '/positions/p-1?a=1&b=2' },
  changes: [
    { field: 'summary', label: 'Summary', before: 'a', after: 'b', parts: [{ kind: 'removed', text: '<i>' }, { kind: 'added', text: 'b' }] },
    { field: 'stance', label: 'Stance', before: undefined, after: 'Mixed', parts: undefined },
  ], // biome-ignore format: a table
  note: undefined,
  reason: 'a slip\u0000 of the pen',
  parts: [],
  revisions: 1,
  seen: true,
  batches: [],
}
const feed = (lines: ChangeLine[], base = '') =>
  writeAtom({ title: 'Changes', library: 'l', self: '/history.atom', page: '/history', updated: '2026-01-01T00:00:00Z', lines, address: (path) => base + path }) // biome-ignore format: one call

const all = (xml: string, tag: string) => [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text) // biome-ignore format: one line
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

describe('a feed', () => {
  test('has what RFC 4287 asks of a feed and of each entry', () => {
    const xml = feed([LINE, { ...LINE, id: 'another' }])
    const [head = '', ...entries] = xml.split('<entry>')
    for (const part of [head, ...entries]) {
      expect([all(part, 'id').length, all(part, 'title').length, all(part, 'updated').length]).toEqual([1, 1, 1])
      expect(all(part, 'updated')[0]).toMatch(DATE)
      expect(all(part, 'id')[0]).toMatch(/^urn:uuid:/)
      expect(part).toContain('rel="alternate"')
    }
    expect(entries).toHaveLength(2)
    expect(head).toContain('rel="self"')
    for (const entry of entries) expect(entry).toContain('<author><name>Ada &lt;Coder&gt; &amp; Co</name></author>')
  })

  test('says what changed as escaped markup, and leaves out what XML cannot hold', () => {
    const xml = feed([LINE])
    expect(xml).toContain('&lt;del&gt;&amp;lt;i&amp;gt;&lt;/del&gt;&lt;ins&gt;b&lt;/ins&gt;')
    expect(xml).toContain('&lt;del&gt;not given&lt;/del&gt; → &lt;ins&gt;Mixed&lt;/ins&gt;')
    expect(xml).toContain('a slip of the pen')
    expect(xml).toContain('href="/positions/p-1?a=1&amp;b=2"')
  })

  test('has the same ids wherever the library is, others in another library, and a date without entries', () => {
    const ids = (xml: string) => all(xml, 'id')
    expect(ids(feed([LINE], 'https://parley.example'))).toEqual(ids(feed([LINE])))
    expect(feed([LINE], 'https://parley.example')).toContain('href="https://parley.example/history.atom"')
    expect(ids(feed([]))).toHaveLength(1)
    expect(all(feed([]), 'updated')).toEqual(['2026-01-01T00:00:00Z'])
    expect(all(feed([{ ...LINE, at: '' }]), 'updated')[0]).toMatch(DATE)
  })
})
