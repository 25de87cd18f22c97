/** Who changes it: until there is signing in, a name that the history keeps and this browser remembers. */
export function Coder({ name }: { name: string }) {
  return (
    <div className="entry-field line">
      <label htmlFor="by">
        Changed by<span className="loc"> needed</span>
      </label>
      <p className="hint" id="by-hint">
        Your name, as the record’s history shows it
      </p>
      <input
        id="by"
        name="by"
        defaultValue={name}
        required
        maxLength={120}
        aria-describedby="by-hint"
        autoComplete="name"
      />
    </div>
  )
}
