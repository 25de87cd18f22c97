import type { FormFields } from '@/db/commands/context'
import type { Random } from '@/tests/imports/generated/random'

/** A write that the server said it has done: a revision of a record, and words that are in it; null where it is gone. */
export type Acknowledged = Write & { /** Milliseconds since 1970, when it said so. */ at: number }
type Write = { type: 'actor' | 'source'; name: string; version: number; holds: string | null }

/** What an editor knows: its own actor's form, its sources that are there, and every write that was acknowledged. */
export type Editor = {
  by: string
  actor: string
  form: Map<string, string>
  sources: string[]
  acknowledged: Acknowledged[]
}

export const newEditor = (by: string, actor: string, form: FormFields): Editor => ({
  by,
  actor,
  form: new Map(form),
  sources: [],
  acknowledged: [],
})

/**
 * Sends forms as a browser does, one after the other, until the server is gone: an actor is changed and put back, a
 * source is added with its text, and taken out.
 *
 * @param goesOn is asked before each form
 */
export async function edit(
  editor: Editor,
  url: string,
  random: Random,
  goesOn: () => boolean | Promise<boolean> = () => true,
): Promise<void> {
  while (await goesOn()) {
    const [path, fields, done] = nextWrite(editor, random)
    const answer = await sendForm(url, path, fields).catch(() => undefined)
    if (!answer) return
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}: ${wordsOf(answer.body)}`)
    editor.acknowledged.push({ ...done, at: Date.now() })
  }
}

type NextWrite = [path: string, fields: Record<string, string>, done: Write]

function nextWrite(editor: Editor, random: Random): NextWrite {
  const { by, actor, form, sources } = editor
  const count = editor.acknowledged.length
  const mark = `${by} ${count} ${random.below(1e9)}`
  const version = Number(form.get('version'))
  const last = sources.at(-1)
  const choice = random.below(4)
  if (choice === 0) {
    const name = `${actor}-source-${count}-${random.below(1e9)}`
    sources.push(name)
    const text = `${mark}\n\n${'“Ease the ban before the season”, she said. '.repeat(random.below(40))}`
    return ['/write/sources', { by, slug: name, text }, { type: 'source', name, version: 1, holds: name }]
  }
  if (choice === 1 && last) {
    sources.pop()
    const fields = { by, version: '1', seal: `source ${last}` }
    return [`/write/records/source/${last}/take-out`, fields, { type: 'source', name: last, version: 2, holds: null }]
  }
  form.set('version', String(version + 1))
  const done = { type: 'actor', name: actor, version: version + 1 } as const
  if (choice === 2) {
    const fields = { by, to: '1', version: String(version) }
    return [`/write/records/actor/${actor}/undo`, fields, { ...done, holds: actor }]
  }
  const fields = { ...Object.fromEntries(form), by, version: String(version), description: mark }
  return [`/write/records/actor/${actor}/save`, fields, { ...done, holds: mark }]
}

export type FormAnswer = { status: number; body: string }

/** Sends a form as a page of the server does. */
export async function sendForm(url: string, path: string, fields: Record<string, string>): Promise<FormAnswer> {
  const answer = await fetch(url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
  })
  return { status: answer.status, body: await answer.text() }
}

/** What a page says, without its markup. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
