import type { OtherSurrounding, Surrounding } from '@/lib/evidence/surroundings'

type Props = { surroundings: OtherSurrounding[]; lang: string }

/** The same words in both surroundings, as they are on record and as a text has them. */
export function Surroundings({ surroundings, lang }: Props) {
  return surroundings.map(({ was, is }) => (
    <dl key={`${was.before} ${is.before} ${is.words}`} className="surroundings">
      <div>
        <dt>On record</dt>
        <dd lang={lang} dir="auto">
          <Around surrounding={was} />
        </dd>
      </div>
      <div>
        <dt>In this text</dt>
        <dd lang={lang} dir="auto">
          <Around surrounding={is} />
        </dd>
      </div>
    </dl>
  ))
}

function Around({ surrounding: { before, words, after } }: { surrounding: Surrounding }) {
  return (
    <>
      {before}
      <mark>{words}</mark>
      {after}
    </>
  )
}
