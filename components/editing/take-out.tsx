import { takeOutPageHref } from '@/lib/editing/addresses'
import type { FormType } from '@/lib/forms/records/forms'

/** Link to the page that takes a record out, or withdraws it. */
export function TakeOut({ type, name }: { type: FormType; name: string }) {
  const withdrawn = type === 'position' || type === 'claim'
  return (
    <p>
      <a className="link" href={takeOutPageHref(type, name)}>
        {withdrawn ? 'Withdraw this record' : 'Take this record out'}
      </a>
    </p>
  )
}
