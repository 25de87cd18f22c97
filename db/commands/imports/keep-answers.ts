import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Write } from '@/db/commands/insert/rows'
import { UnreadableFile } from '@/lib/imports/extraction'
import { conflictId, isSide, parseConflictId, parseConflictKindId } from '@/lib/record-imports/conflicts'
import { changedChoices, SAVE_FIELD, SAVE_NAME_FIELD } from '@/lib/record-imports/form-names'
import { MAPPING_FIELDS } from '@/lib/record-imports/mapping-fields'
import { isAnyFieldChanged } from '@/lib/record-imports/shown-fields'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Context, FormFields } from '../context'

/**
 * Stores the answers and the mapping of a sent preview with its import, and the mapping under a name where that was
 * ticked. A form that was sent as it was shown changes nothing. What was answered stands in the plan of the conflicts at
 * once; all that follows from it is planned by the next preview, before which nothing is written.
 *
 * @returns whether anything was changed; or, with nothing stored, what is wrong with the form, in words
 */
export async function keepAnswers(
  { db, now }: Context,
  run: StoredImport,
  form: FormFields,
): Promise<{ changed: boolean; problem?: string }> {
  const name = (form.get(SAVE_NAME_FIELD) ?? '').trim()
  const saved = form.get(SAVE_FIELD) === 'yes'
  if (saved && (name === '' || name.length > 120))
    return { changed: false, problem: 'A mapping is saved under a name of 1 to 120 characters.' }
  const { read, problem } = readMapping(run, form)
  if (problem !== undefined) return { changed: false, problem }
  const isMappingChanged = read !== undefined && isAnyFieldChanged(form)
  const choices = Object.fromEntries(
    Object.entries(changedChoices(form)).filter(
      ([id, answer]) => isSide(answer) || !(parseConflictId(id) ?? parseConflictKindId(id)),
    ),
  )
  const changed = isMappingChanged || Object.keys(choices).length > 0
  const writes = [
    ...(isMappingChanged
      ? [db.run(sql`update import_run set mapping = ${JSON.stringify(read)} where id = ${run.id}`)]
      : []),
    ...(await choiceWrites(db, run, choices)),
    ...(changed ? [db.run(sql`update import_run set planned_at = null where id = ${run.id}`)] : []),
    // Answers belong to one file; what is saved is the mapping that the form shows.
    ...(saved ? savingWrites(db, { run, name, mapping: read ?? run.mapping ?? {}, now }) : []),
  ]
  const [first, ...rest] = writes
  if (first) await db.batch([first, ...rest])
  return { changed }
}

/** The mapping that the form shows; or what is wrong with it, in words. */
function readMapping({ kind, mapping }: StoredImport, form: FormFields): { read?: unknown; problem?: string } {
  try {
    return { read: MAPPING_FIELDS[kind]?.(form, mapping) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { problem: error.message }
  }
}

/** An answer to all conflicts of a kind takes the place of those to single ones, but for those given with it. */
async function choiceWrites(db: Db, run: StoredImport, choices: Record<string, string>): Promise<Write[]> {
  const entries = Object.entries(choices)
  if (entries.length === 0) return []
  const withdrawn: Record<string, null> = {}
  const plans: { kinds: Write[]; single: Write[] } = { kinds: [], single: [] }
  const decided = JSON.stringify(Object.keys(run.choices).flatMap((id) => parseConflictId(id) ?? []))
  for (const [id, answer] of entries) {
    const kind = parseConflictKindId(id)
    const one = parseConflictId(id)
    if (kind) {
      const of = sql`import_id = ${run.id} and type = ${kind.type} and difference = ${kind.difference}
        and plan in ('ours', 'theirs')`
      plans.kinds.push(db.run(sql`update import_line set plan = ${answer} where ${of}`))
      const names = await db.values<[string]>(sql`select name from import_line where ${of} and name in (
        select value ->> 'name' from json_each(${decided}) where value ->> 'type' = ${kind.type})`)
      for (const [name] of names) withdrawn[conflictId(kind.type, name)] = null
    }
    if (one)
      plans.single.push(
        db.run(sql`update import_line set plan = ${answer}
          where import_id = ${run.id} and type = ${one.type} and name = ${one.name} and plan in ('ours', 'theirs')`),
      )
  }
  const patch = JSON.stringify({ ...withdrawn, ...choices })
  return [
    db.run(sql`update import_run set choices = json_patch(choices, ${patch}) where id = ${run.id}`),
    ...plans.kinds,
    ...plans.single,
  ]
}

type Saving = { run: StoredImport; name: string; mapping: unknown; now: string }

function savingWrites(db: Db, { run: { id, kind, by }, name, mapping, now }: Saving): Write[] {
  return [
    db.run(sql`update import_run set mapping_name = ${name} where id = ${id}`),
    db.run(sql`insert into import_mapping (name, kind, mapping, "by", at)
      values (${name}, ${kind}, ${JSON.stringify(mapping)}, ${by}, ${now})
      on conflict (name) do update set kind = excluded.kind, mapping = excluded.mapping, "by" = excluded."by", at = excluded.at`),
  ]
}
