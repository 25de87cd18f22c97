import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { NO_FRAMES, SECURITY_HEADERS } from './lib/serving/security-headers.mjs'
import { buildId } from './scripts/build-id.mjs'
import { typeFolder } from './scripts/type-files.mjs'

/** Pages whose data has an address, see `lib/api/endpoints.ts`: a test holds that each of them answers. */
const RECORDS = 'actors|topics|positions|claims|sources|summits'
const LISTS = `${RECORDS}|compare|change|agreement|coverage|search|overview|codebook|history`

/** @type {import('next').NextConfig} */
export const config = {
  agentRules: false,
  env: { PARLEY_TYPE: typeFolder(import.meta.dirname) },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', 'better-sqlite3-12'],
  // A check inside the build would repeat what `npm run verify` does with the same compiler.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    // Only what is made for frames may be framed (`app/embed`).
    {
      source: '/((?!(?:(?:sample|try)/)?embed/).*)',
      headers: [NO_FRAMES],
    },
  ],
  // The same address with an extension is the same view in another form.
  rewrites: async () => ({
    beforeFiles: [
      // The sample and the trial have every address of Parley; requests and headers name the library, see `app/library-header.ts`.
      { source: '/sample/:path*', destination: '/:path*' },
      { source: '/try/:path*', destination: '/:path*' },
      // An old address of a record is answered with the present one.
      { source: '/:path*', has: [{ type: 'header', key: 'x-parley-former' }], destination: '/forward' },
      // What `proxy.ts` found missing goes to an address that no page has, and gets the page that says so.
      { source: '/:path*', has: [{ type: 'header', key: 'x-parley-missing' }], destination: '/no-such-record/there' },
      // The data of pages. An address with `.json` that names no data gets a problem in the same form.
      { source: '/index.json', destination: '/data/json/overview' },
      { source: '/openapi.json', destination: '/data/json/openapi' },
      { source: '/schemas/:name([a-z-]+).json', destination: '/data/json/schemas/:name' },
      { source: `/:list(${LISTS}).:format(json|csv)`, destination: '/data/:format/:list' },
      { source: `/:list(${RECORDS})/:name([^/.]+).json`, destination: '/data/json/:list/:name' },
      { source: '/history/:type([a-z-]+)/:name([^/.]+).json', destination: '/data/json/history/:type/:name' },
      { source: `/:list(${RECORDS}|change).atom`, destination: '/list-feed/:list' },
      { source: '/:list(topics|actors)/:slug([a-z0-9-]+).atom', destination: '/list-feed/:list/:slug' },
      { source: '/agreement/network.:format(json|csv)', destination: '/data/:format/agreement/network' },
      {
        source: '/:view(compare|positions|claims|change|agreement|coverage|library).:format([a-z.]+)',
        destination: '/export/:format/:view',
      },
      { source: '/agreement/network.:format([a-z.]+)', destination: '/export/:format/agreement/network' },
      { source: '/robots.txt', destination: '/robots' },
      { source: '/sitemap.xml', destination: '/sitemap' },
      { source: '/sitemap-:part(\\d+).xml', destination: '/sitemap/:part' },
      { source: '/history.atom', destination: '/feed' },
      { source: '/history/:type([a-z-]+)/:name([a-z0-9-]+).atom', destination: '/feed/:type/:name' },
      { source: '/topics/:slug([a-z0-9-]+).:format([a-z.]+)', destination: '/export/:format/topics/:slug' },
      { source: '/sources/:slug([a-z0-9-]+).:format([a-z.]+)', destination: '/export-source/:slug/:format' },
    ],
    afterFiles: [],
    fallback: [{ source: '/:path(.*).:format(json|csv)', destination: '/data/:format/none/:path' }],
  }),
}

/**
 * What a build alone needs: its id, which is also part of every page's ETag, because another build may say the same data
 * otherwise. A server that starts has it in its code and reads no source.
 */
function ofBuild() {
  const id = buildId(import.meta.dirname)
  return { env: { ...config.env, PARLEY_BUILD: id }, generateBuildId: () => id }
}

export default (phase) => (phase === PHASE_PRODUCTION_BUILD ? { ...config, ...ofBuild() } : config)
