import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DO, DO_FIELD } from '@/lib/record-imports/form-names'
import { decideImportHref, UPLOAD_IMPORT_HREF } from '@/lib/write-addresses'
import { ask } from '../scale/measure'
import { type Measured, startApp } from '../scale/server'

/** A page that asks the database next to nothing. */
const BESIDE = '/codebook'
/** Milliseconds between two questions of one reader. */
const PAUSE = 20

/** Imports a file by the pages of the app and prints how long each step took, and the longest answer meanwhile. */
export async function measureApp(database: string, file: string): Promise<void> {
  const app = await startApp(database)
  try {
    for (let at = 0; at < 20; at++) await ask(app.url + BESIDE)
    const form = await formOf(app, '/import', '')
    form.set('file', await openAsBlob(file), basename(file))
    form.set('by', 'Bench')
    let href = ''
    await step(app, 'preview on the page', async () => {
      href = await send(app, UPLOAD_IMPORT_HREF, form)
      await ended(app, href)
    })
    const id = Number(/\/import\/(\d+)/.exec(href)?.[1])
    const decision = await formOf(app, `/import/${id}`, decideImportHref(id))
    decision.set(DO_FIELD, DO.write)
    await step(app, 'written on the page', async () => {
      const written = await send(app, decideImportHref(id), decision)
      if (!written.includes('written=yes')) throw new Error(`It was not written: ${written}`)
    })
  } finally {
    await app.stop()
  }
}

/** Does something while a reader asks for a page again and again. */
async function step(app: Measured, name: string, work: () => Promise<void>) {
  app.forgetPeak()
  const [started, before] = [performance.now(), app.processorTime() ?? 0]
  const taken: number[] = []
  let over = false
  const reader = (async () => {
    while (!over) {
      const asked = performance.now()
      await ask(app.url + BESIDE)
      taken.push(performance.now() - asked)
      await sleep(PAUSE)
    }
  })()
  await work().finally(() => {
    over = true
  })
  await reader
  taken.sort((a, b) => a - b)
  const processor = ((app.processorTime() ?? 0) - before) / 1000
  const figures = [
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
    `${processor.toFixed(1)} s of processors`,
    `peak ${(app.memory()?.peak ?? 0).toFixed(0)} MB`,
    `${BESIDE}: median ${taken[taken.length >> 1]?.toFixed(0)} ms, longest ${taken.at(-1)?.toFixed(0)} ms of ${taken.length}`,
  ]
  console.log(`${name}: ${figures.join(', ')}`)
}

/** The fields that a form of a page sends where nothing is changed in it. */
async function formOf(app: Measured, path: string, action: string): Promise<FormData> {
  const page = await (await fetch(app.url + path)).text()
  const [, inner = page] = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(page) ?? []
  const form = new FormData()
  for (const [input] of inner.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
    form.set(value('name'), value('value'))
  }
  return form
}

/** Sends a form; gives the address to which it leads. */
async function send(app: Measured, path: string, form: FormData): Promise<string> {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    body: form,
    headers: { origin: app.url },
    redirect: 'manual',
  })
  const href = answer.headers.get('location')
  if (!href) throw new Error(`${path} answers ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
  return href
}

/** Waits until the page of an import shows its preview. */
async function ended(app: Measured, href: string) {
  while (!(await (await fetch(new URL(href, app.url))).text()).includes(`value="${DO.write}"`)) await sleep(500)
}
