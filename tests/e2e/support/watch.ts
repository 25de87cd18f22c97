import type { BrowserContext } from '@playwright/test'

/** What a page must not do unless its test says that it may. */
export type Watch = {
  /** Expects console errors or page errors whose text (with the address they come from) fits. */
  allowError: (pattern: RegExp) => void
  /** Expects requests to leave for an address that fits. They still fail: no other machine is ever reached. */
  allowRequest: (pattern: RegExp) => void
  /** Everything seen so far that was not expected. */
  problems: () => string[]
}

/** Watches every page of a context, those that it opens later included. */
export function watch(context: BrowserContext): Watch {
  const errors: string[] = []
  const requests: string[] = []
  const allowed: { errors: RegExp[]; requests: RegExp[] } = { errors: [], requests: [] }
  context.on('console', (message) => {
    if (message.type() === 'error' && !isRefusedForm(message.text(), message.location().url))
      errors.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => errors.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (leaves(request.url())) requests.push(request.url())
  })
  return {
    allowError: (pattern) => allowed.errors.push(pattern),
    allowRequest: (pattern) => allowed.requests.push(pattern),
    problems: () => [
      ...errors.filter((text) => !allowed.errors.some((pattern) => pattern.test(text))),
      ...requests
        .filter((url) => !allowed.requests.some((pattern) => pattern.test(url)))
        .map((url) => `a request left this machine: ${url}`),
    ],
  }
}

/** A form that comes back to be put right is answered with the status of its refusal, which browsers tell as an error. */
const isRefusedForm = (text: string, address: string) =>
  /status of (400|409) /.test(text) && new URL(address).pathname.startsWith('/write/')

/** `data:`, `blob:` and `about:` go nowhere. */
function leaves(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1'
}
