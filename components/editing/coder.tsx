/**
 * Who changes it: until there is signing in, a name that the history keeps and this browser remembers. `within`
 * tells the field of one form from that of another on the same page.
 */
export function Coder({ name, within = '' }: { name: string; within?: string }) {
  const id = within ? `${within}-by` : 'by'
  return (
    <div className="entry-field line">
      <label htmlFor={id}>
        Changed by<span className="loc"> required</span>
      </label>
      <p className="hint" id={`${id}-hint`}>
        Your name, as the record’s history shows it
      </p>
      <input
        id={id}
        name="by"
        defaultValue={name}
        required
        maxLength={120}
        aria-describedby={`${id}-hint`}
        autoComplete="name"
      />
    </div>
  )
}
