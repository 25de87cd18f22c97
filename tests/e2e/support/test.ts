import { test as base, expect } from '@playwright/test'
import { ADDRESS } from './libraries'
import { type Watch, watch } from './watch'

type Libraries = {
  /** The address of the server with the bundled library, without a slash at the end; `page.goto('/…')` goes there. */
  bundled: string
  /** The address of the server with the nasty library, without a slash at the end. */
  nasty: string
  /** The address of the server with a nasty library that tests may change, without a slash at the end. */
  desk: string
}

/** Playwright's test, with the libraries, failing on anything unexpected that a page does. */
export const test = base.extend<Libraries & { watch: Watch }>({
  bundled: [process.env[ADDRESS.bundled] ?? '', { option: true }],
  nasty: [process.env[ADDRESS.nasty] ?? '', { option: true }],
  desk: [process.env[ADDRESS.desk] ?? '', { option: true }],
  baseURL: async ({ bundled }, use) => use(bundled),
  watch: [
    async ({ context }, use) => {
      const watching = watch(context)
      await use(watching)
      expect(watching.problems(), 'what the pages did beside').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
