import type { FormType } from '@/lib/forms/records/forms'
import { takeOutHref } from '@/lib/write-addresses'

type Props = { type: FormType; name: string; version: number; coder: string }

/** Form that deletes a record. Positions and claims are withdrawn with a reason instead and stay readable. */
export function TakeOut({ type, name, version, coder }: Props) {
  const withdrawn = type === 'position' || type === 'claim'
  return (
    <details className="take-out">
      <summary className="link">{withdrawn ? 'Withdraw this record' : 'Delete this record'}</summary>
      <form method="post" action={takeOutHref(type, name)}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="by" value={coder} />
        {withdrawn ? (
          <label className="field">
            Why it is withdrawn
            <textarea name="reason" required rows={3} dir="auto" />
          </label>
        ) : (
          <p className="hint">
            A record can be deleted while no other record refers to it. It can be put back from its history
            {type === 'source' && ', without its text'}.
          </p>
        )}
        <button type="submit" className="btn">
          {withdrawn ? 'Withdraw' : 'Delete'}
        </button>
      </form>
    </details>
  )
}
