import { escapeXml } from '@/lib/exports/xml-text'

/** A page of a sitemap: its full address, and the day on which it last changed, where that is known. */
export type SitemapEntry = { address: string; changed: string | undefined }

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A sitemap (sitemaps.org protocol 0.9) of at most 50,000 pages. */
export const writeSitemap = (entries: readonly SitemapEntry[]): string => list('urlset', 'url', entries)

/** A sitemap index: the sitemaps of a library in several files. */
export const writeSitemapIndex = (entries: readonly SitemapEntry[]): string => list('sitemapindex', 'sitemap', entries)

function list(root: string, item: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ address, changed }) => {
    const day = changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : ''
    return `<${item}><loc>${escapeXml(address)}</loc>${day}</${item}>`
  })
  return [`<?xml version="1.0" encoding="UTF-8"?>`, `<${root} xmlns="${NAMESPACE}">`, ...lines, `</${root}>`, ''].join(
    '\n',
  )
}
