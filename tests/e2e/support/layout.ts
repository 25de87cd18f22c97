import { expect, type Page } from '@playwright/test'

/** The page is no wider than its window: what is wider scrolls in a frame of its own. Names what sticks out. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(findWide), `too wide at ${page.url()}`).toEqual([])
}

/** Runs in the page. The frames that scroll by themselves are left out, with all that is in them. */
function findWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const framed = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (getComputedStyle(element).overflowX !== 'visible' || framed(element.parentElement))
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !framed(element.parentElement),
  )
  const page = `the page is ${scrollWidth} px wide in a window of ${clientWidth}`
  return [page, ...wide.map((element) => element.outerHTML.slice(0, 120)).slice(0, 8)]
}
