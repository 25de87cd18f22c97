/** Names the address of a page, which a layout cannot see. `proxy.ts` sets it. */
export const PAGE = 'x-parley-page'
