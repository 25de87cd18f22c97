import { CopyLink } from '@/components/controls/copy-link'
import { Glyph } from '@/components/stance/glyphs'
import { apaEntry } from '@/lib/citations/apa'
import { chicagoEntry } from '@/lib/citations/chicago'
import { plainText, type Run } from '@/lib/citations/runs'
import { SOURCE_FILES } from '@/lib/citations/source-files'
import type { SourceRecord } from '@/lib/records/read-model'
import { sourcePageHref } from '@/lib/urls'

/** Citations of the source: formatted text to copy, and files for reference managers. */
export function CiteSource({ source }: { source: SourceRecord }) {
  return (
    <aside className="stand citing" aria-label="Citation">
      <h2>Cite this source</h2>
      <Entry label="Chicago" runs={chicagoEntry(source)} source={source} />
      <Entry label="APA" runs={apaEntry(source)} source={source} />
      {SOURCE_FILES.map(({ extension, suffix, label, hint, write }) => {
        const text = write(source)
        return (
          <details key={extension} className="entry file">
            <summary>
              <b>{label}</b> <span className="muted">{hint}</span> <Glyph name="down" />
            </summary>
            <pre dir="auto">{text.replaceAll('\r\n', '\n')}</pre>
            <p className="ways">
              <CopyLink className="btn" href={sourcePageHref(source.slug, suffix)} label="Copy" text={text} />
              <a className="btn" href={sourcePageHref(source.slug, suffix)} download>
                Download
              </a>
            </p>
          </details>
        )
      })}
    </aside>
  )
}

function Entry({ label, runs, source }: { label: string; runs: Run[]; source: SourceRecord }) {
  return (
    <div className="entry">
      <p className="head">
        <b>{label}</b>
        <CopyLink className="link" href={sourcePageHref(source.slug)} label="Copy" text={plainText(runs)} />
      </p>
      <p className="reference" dir="ltr">
        {runs.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one reference never change their order
          <ReferencePart key={index} run={run} />
        ))}
      </p>
    </div>
  )
}

/** One run, isolated from the text direction of its neighbours; spaces stay outside. */
function ReferencePart({ run: { text, italic, href } }: { run: Run }) {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const isolated = <bdi>{words}</bdi>
  return (
    <>
      {before}
      {href ? (
        <a className="link address" href={href} rel="noreferrer">
          {isolated}
        </a>
      ) : italic ? (
        <i>{isolated}</i>
      ) : (
        isolated
      )}
      {after}
    </>
  )
}
