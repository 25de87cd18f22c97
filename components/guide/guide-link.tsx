/** On the page of a list that is empty: what else can be done. */
export function GuideLink() {
  return (
    <p className="gap-links">
      <a className="link" href="/guide">
        Guide: fifteen things to do here
      </a>
    </p>
  )
}
