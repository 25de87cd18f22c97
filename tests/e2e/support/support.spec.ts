import { expectAccessible } from './accessibility'
import { noSidewaysScroll } from './layout'
import { expect, test } from './test'
import { watch } from './watch'

// The other browser tests lean on these; each must speak up where it should, and only there.

test('errors and requests that leave the machine are noticed', async ({ browser }) => {
  const context = await browser.newContext()
  const watching = watch(context)
  const page = await context.newPage()
  const thrown = page.waitForEvent('pageerror')
  const asked = page.waitForEvent('requestfailed')
  await page.setContent('<img alt="" src="https://example.org/pixel.png">')
  await page.evaluate(() => {
    console.error('something broke')
    setTimeout(() => {
      throw new Error('nobody caught this')
    })
  })
  await Promise.all([thrown, asked])
  await expect.poll(() => watching.problems().join('\n')).toContain('ERR_NAME_NOT_RESOLVED')
  const seen = watching.problems().join('\n')
  expect(seen).toContain('console error: something broke')
  expect(seen).toContain('page error: Error: nobody caught this')
  expect(seen).toContain('a request left this machine: https://example.org/pixel.png')

  watching.allowError(/something broke|nobody caught this|ERR_NAME_NOT_RESOLVED/)
  watching.allowRequest(/^https:\/\/example\.org\//)
  expect(watching.problems()).toEqual([])
  await context.close()
})

test('what was noticed fails the test', async ({ page }) => {
  test.fail()
  await page.evaluate(() => console.error('something broke'))
})

test('a button without a name is not accessible', async ({ page }) => {
  await page.setContent('<html lang="en"><title>Page</title><main><h1>Page</h1><button>Go</button></main>')
  await expectAccessible(page)
  await page.setContent('<html lang="en"><title>Page</title><main><h1>Page</h1><button></button></main>')
  await expect(expectAccessible(page)).rejects.toThrow('button-name')
})

test('what scrolls by itself may be wide, the page may not', async ({ page }) => {
  await page.setContent('<div style="overflow-x: auto"><p style="width: 200vw">wide</p></div>')
  await noSidewaysScroll(page)
  await page.setContent('<p style="width: 200vw">wide</p>')
  await expect(noSidewaysScroll(page)).rejects.toThrow('200vw')
})

test('each library has a server of its own', async ({ bundled, nasty, request }) => {
  expect(bundled).not.toBe(nasty)
  for (const library of [bundled, nasty]) expect((await request.get(library)).status()).toBe(200)
})
