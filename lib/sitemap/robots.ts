/** Addresses that are no reading: forms, history, search, and the invented sample with its trial. */
const CLOSED = ['/edit/', '/write/', '/history', '/search', '/sample', '/try', '/sources/new']

/**
 * `robots.txt`. A library without a public address asks to be left alone; of one with it, what is read is open, and
 * filtered views say themselves that they are not to be indexed.
 *
 * @param address gives the full address of a path; undefined where the library has no public address
 */
export function robotsText(address: (path: string) => string | undefined): string {
  const sitemap = address('/sitemap.xml')
  if (sitemap === undefined) return 'User-agent: *\nDisallow: /\n'
  const closed = CLOSED.map((path) => `Disallow: ${new URL(address(path) ?? path).pathname}`)
  return ['User-agent: *', ...closed, '', `Sitemap: ${sitemap}`, ''].join('\n')
}
