type Props = { field: string; what: 'actor' | 'topic'; count: number; all: string }

/** A text field for a name, where there are too many to list. The page suggests what was probably meant. */
export function NameField({ field, what, count, all }: Props) {
  return (
    <>
      <label className="field">
        Name of {what === 'actor' ? 'an actor' : 'a topic'}
        <input type="search" name={field} dir="auto" maxLength={120} autoComplete="off" />
      </label>
      <p className="hint">
        There are {count}. Type a name as you know it; where it is spelled otherwise here, the page says what it is
        called. Or choose from{' '}
        <a className="link" href={all}>
          all {what}s
        </a>
        .
      </p>
    </>
  )
}
