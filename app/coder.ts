const COOKIE = 'parley-coder'
const YEAR = 31_536_000

/** The name under which this browser last sent a form; '' without one. */
export function coderOf(headers: Headers): string {
  const cookie = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(headers.get('cookie') ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(cookie)
  } catch {
    return ''
  }
}

/** The `set-cookie` header that stores the name for the next form. */
export function coderCookie(name: string): string {
  return `${COOKIE}=${encodeURIComponent(name.slice(0, 120))}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${YEAR}`
}
