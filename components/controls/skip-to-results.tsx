/** Link past the filters of a list, of which there may be a hundred, for those who go by keyboard. */
export function SkipToResults() {
  return (
    <a className="skip" href="#results">
      Skip filters
    </a>
  )
}
