/**
 * The full address of a path below `PARLEY_PUBLIC_URL`, for citations and files; undefined without it, because a local
 * address would mislead.
 */
export function publicAddress(path: string): string | undefined {
  const base = process.env.PARLEY_PUBLIC_URL
  return base ? `${base.replace(/\/+$/, '')}${path}` : undefined
}
