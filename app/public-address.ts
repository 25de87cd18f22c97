/** The full address that citations and files print, by `PARLEY_PUBLIC_URL`; none without it, rather than a local one. */
export function publicAddress(path: string): string | undefined {
  const base = process.env.PARLEY_PUBLIC_URL
  return base ? `${base.replace(/\/+$/, '')}${path}` : undefined
}
