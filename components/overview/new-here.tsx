import { SAMPLE_HREF } from '@/lib/served-library'

/** The last line of the overview: ways to learn how Parley works. */
export function NewHere() {
  return (
    <p className="quiet-note gap-links noprint">
      New to Parley?{' '}
      <a className="link" href="/guide">
        Fifteen things to do here
      </a>{' '}
      <a className="link" href={SAMPLE_HREF} data-outside="">
        An invented example library to look around in
      </a>
    </p>
  )
}
