/*
 * Headers of every answer, of the framework and of the own server. A module of JavaScript, because the framework's configuration reads it too.
 */

/** @type {{ key: string, value: string }[]} */
export const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

/** Of everything but what is made for frames. */
export const NO_FRAMES = { key: 'X-Frame-Options', value: 'DENY' }
