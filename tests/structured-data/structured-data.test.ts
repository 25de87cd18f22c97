import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { pageMetadata } from '@/app/page-metadata'
import { StructuredData, serializeData } from '@/components/shell/structured-data'
import { findClaimPage } from '@/db/queries/claims/page'
import { findPosition } from '@/db/queries/positions/position'
import { listActors, listSources } from '@/db/queries/records/subjects'
import { claimData } from '@/lib/structured-data/claim'
import { actorData } from '@/lib/structured-data/person'
import { positionData } from '@/lib/structured-data/position'
import { sourceData } from '@/lib/structured-data/work'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'

const PUBLIC = (path: string) => `https://parley.example${path}`
const bundle = nastyLibrary()

/** Everything with this type inside a document. */
function allOf(type: string, data: unknown): Record<string, unknown>[] {
  if (typeof data !== 'object' || data === null) return []
  const inner = Object.values(data).flatMap((value) => allOf(type, value))
  return '@type' in data && data['@type'] === type ? [data as Record<string, unknown>, ...inner] : inner
}

describe('data of a page', () => {
  test('has every quotation of a position word for word, and no paraphrase', async () => {
    const { db } = await freshDatabase(bundle)
    const modes = new Map(bundle.quotations.map((quotation) => [quotation.id, quotation]))
    let paraphrases = 0
    for (const { id, quotations, status } of bundle.positions.slice(0, 60)) {
      const detail = await findPosition(db, id)
      const data = detail && positionData(detail, PUBLIC)
      if (status === 'withdrawn') expect(data).toBeUndefined()
      if (!data) continue
      const quoted = quotations.filter((name) => modes.get(name)?.mode !== 'paraphrase')
      paraphrases += quotations.length - quoted.length
      expect(allOf('Quotation', data).map(({ text }) => text)).toEqual(
        quoted.map((name) =>
          modes
            .get(name)
            ?.segments.map(({ exact }) => exact)
            .join(' … '),
        ),
      )
    }
    expect(paraphrases).toBeGreaterThan(0)
  })

  test('names people and organizations, and no unnamed group', async () => {
    const { db } = await freshDatabase(bundle)
    const types = { person: 'Person', organization: 'Organization' }
    for (const actor of await listActors(db)) {
      const data = actorData(actor, PUBLIC)
      if (actor.kind === 'group') expect(data).toBeUndefined()
      else
        expect(allOf(types[actor.kind], data)[0]).toMatchObject({
          '@id': PUBLIC(`/actors/${actor.slug}`),
          name: actor.name,
        })
    }
  })

  test('a source is a work at its own address, with a date only where it is one', async () => {
    const { db } = await freshDatabase(bundle)
    for (const source of await listSources(db)) {
      const text = JSON.stringify(sourceData(source, PUBLIC))
      expect(text.includes('datePublished')).toBe(/^\d{4}(-\d{2}){0,2}$/.test(source.issued))
      if (source.url) expect(text).toContain(JSON.stringify(source.url))
    }
  })

  test('a claim says who made it and where, and is given no rating', async () => {
    const { db } = await freshDatabase(bundle)
    const [claim] = bundle.claims.filter(({ status }) => status === 'published')
    const page = await findClaimPage(db, claim?.slug ?? '')
    const data = page && claimData(page, () => undefined)
    expect(allOf('Claim', data)[0]).toMatchObject({ text: claim?.statement })
    expect(JSON.stringify(data)).not.toMatch(/rating|"@id":"\//i)
  })

  test('is written as it is', () => {
    const data = { name: 'A "B" <c> & ’d’' }
    const html = renderToStaticMarkup(createElement(StructuredData, { data }))
    const [, written = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html) ?? []
    expect(JSON.parse(written)).toEqual(data)
  })

  test('no text in it can end the block or be read as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const data = { text: `${text}</script><!--<script>&amp;` }
        const written = serializeData(data)
        expect(written).not.toMatch(/[<>&]/)
        expect(JSON.parse(written)).toEqual(data)
      }),
    )
  })
})

describe('what a page says to search engines and previews', () => {
  const said = (path: string, image?: string) =>
    pageMetadata({ title: 'Cha on Relief', description: 'words '.repeat(80), path, image })

  test('without a public address: nothing to index, no address', () => {
    vi.stubEnv('PARLEY_PUBLIC_URL', '')
    expect(said('/topics/relief')).toMatchObject({ robots: { index: false } })
    expect(said('/topics/relief')).not.toHaveProperty('openGraph')
    expect(said('/topics/relief').description).toBeNull()
  })

  test('with one: its canonical address and a card, and only the unfiltered view is indexed', () => {
    vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example')
    const plain = said('/topics/relief', '/topics/relief.png')
    expect(plain).toMatchObject({
      alternates: { canonical: 'https://parley.example/topics/relief' },
      openGraph: {
        url: 'https://parley.example/topics/relief',
        images: [{ url: 'https://parley.example/topics/relief.png' }],
      },
      twitter: { card: 'summary_large_image' },
    })
    expect(plain).not.toHaveProperty('robots')
    expect(plain.description?.length).toBeLessThanOrEqual(202)
    expect(said('/positions?stance=mixed')).toMatchObject({
      alternates: { canonical: 'https://parley.example/positions?stance=mixed' },
      robots: { index: false, follow: false },
    })
    vi.unstubAllEnvs()
  })
})
