import type { WriteProblem } from '@/db/problems'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { mayEdit } from '@/lib/viewer'
import type { Context } from './context'

/** What a use case answers: `done`, with what the caller needs next, or refused, and then nothing was changed. */
export type Result<T> = ({ kind: 'done' } & T) | Refused

export type RefusalKind = 'forbidden' | 'not-found' | 'invalid' | 'conflict' | 'too-large' | 'busy'

export type Refused = {
  kind: RefusalKind
  /** Why, for whoever has no form to go back to. */
  message: string
  /** Field by field what is wrong with a form. */
  problems: FieldProblem[]
  /** Where the form is shown again with everything that was typed, which is kept as a draft. */
  form?: NextPage
}

/** The page to go to, and the name that the form was signed with, for the next form to suggest. */
export type NextPage = { href: string; by?: string | undefined }

export function refuse(kind: RefusalKind, message: string, problems: FieldProblem[] = []): Refused {
  return { kind, message, problems }
}

/** The refusal of a viewer who may not write; undefined for one who may. Every use case that writes asks this first. */
export function refuseReader({ viewer }: Pick<Context, 'viewer'>): Refused | undefined {
  if (mayEdit(viewer)) return undefined
  return refuse('forbidden', viewer.reason ?? 'Readers cannot change this library; nothing was changed.')
}

/** A record that somebody else changed since the form was made is a conflict; anything else was invalid by itself. */
export function kindOf({ table }: Pick<WriteProblem, 'table'>): 'conflict' | 'invalid' {
  return table === 'revision' ? 'conflict' : 'invalid'
}
