import { listParagraphs } from '@/lib/evidence/paragraphs'

type Props = {
  body: string
  lang: string
  /** Whether the fields are still the proposed ones. */
  proposed: boolean
}

/** Characters shown: enough for title, author and date. */
const SHOWN = 1200

/** The beginning of a source's text, in the side column of its form. */
export function TextBeginning({ body, lang, proposed }: Props) {
  const paragraphs = listParagraphs(body.slice(0, SHOWN))
  return (
    <div className="text-beginning text">
      {proposed && (
        <p className="notice">
          <b>The source was added with its text.</b> The fields hold what the text says about itself. Check each, the
          date above all.
        </p>
      )}
      <details open={proposed}>
        <summary className="link">How the text begins</summary>
        <div lang={lang} dir="auto">
          {paragraphs.map(({ number, start, end }) => (
            <p key={number}>{body.slice(start, end)}</p>
          ))}
          {body.length > SHOWN && <p>…</p>}
        </div>
      </details>
    </div>
  )
}
