import { TRIAL_DESK_HREF } from '@/lib/served-library'
import type { Context, FormFields } from '../context'
import { type NextPage, type Result, refuse, refuseReader } from '../result'

type Input = {
  form: FormFields
  /** Closes the trial and removes its file; the next request for it begins with the sample again. */
  dropTrial: () => Promise<void>
}

/**
 * Begins the trial anew (`do=again`) or takes it away (`do=away`). What was coded in it is gone then, and nothing else:
 * the trial has a database of its own.
 */
export async function arrangeTrial(context: Context, { form, dropTrial }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const wanted = form.get('do')
  if (wanted !== 'again' && wanted !== 'away')
    return refuse('invalid', 'Say whether to start again or to take the trial away; nothing was changed.')
  await dropTrial()
  return { kind: 'done', href: wanted === 'again' ? TRIAL_DESK_HREF : '/' }
}
