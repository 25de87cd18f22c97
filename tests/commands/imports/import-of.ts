import type { Db } from '@/db/client'
import type { Context } from '@/db/commands/context'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import type { StoredImport } from '@/lib/record-imports/stored'
import { done, NOW } from '../../support/context'

export const importing = (db: Db): Context => ({ db, viewer: { class: 'editor', name: 'Ada Coder' }, now: NOW })

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** Previews a file with some choices. */
export async function preview(
  db: Db,
  file: Bundle | string,
  { choices = {}, name = 'colleague.json' }: { choices?: Record<string, string>; name?: string } = {},
): Promise<StoredImport> {
  const context = importing(db)
  const text = typeof file === 'string' ? file : serializeBundle(file)
  const started = await startImport(context, { file: { name, chunks: chunksOf(text) }, kind: undefined, choices })
  return done(await previewImport(context, { id: done(started).id })).run
}

/** Previews a file and writes it. */
export async function importAll(db: Db, file: Bundle | string, choices: Record<string, string> = {}) {
  const { id } = await preview(db, file, { choices, ...(typeof file === 'string' && { name: 'panel.csv' }) })
  return done(await writeImport(importing(db), { id })).run
}

/** `{ 'actor new': 3 }`: lines of an import by type and plan. */
export function plansOf({ counts }: StoredImport): Record<string, number> {
  return Object.fromEntries((counts ?? []).map(({ kind, type, plan, count }) => [`${type ?? kind} ${plan}`, count]))
}
