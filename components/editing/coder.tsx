/**
 * The field for the editor's name, which the history shows and a cookie stores. `within` makes the field's id unique on
 * a page with several forms.
 */
export function Coder({ name, within = '' }: { name: string; within?: string }) {
  const id = within ? `${within}-by` : 'by'
  return (
    <div className="entry-field line">
      <label htmlFor={id}>Changed by</label>
      <input
        id={id}
        name="by"
        defaultValue={name}
        required
        maxLength={120}
        aria-describedby={`${id}-hint`}
        autoComplete="name"
      />
      <p className="hint" id={`${id}-hint`}>
        Your name, as the record’s history shows it
      </p>
    </div>
  )
}
