import { TEXT_KINDS } from '@/lib/attribution/text-kind'
import { codeHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import { spansText } from '@/lib/workbench/spans'
import { type ReadAs, TEXT_KIND_LABEL } from '@/lib/workbench/text-kinds'

/** Says what kind of text the source is read as and why, with a link to every other kind. */
export function KindOfText({ bench }: { bench: Workbench }) {
  const { source, coding, spans, readAs, draft } = bench
  const { kind, chosen, detected, unknown } = readAs
  // The detected kind needs no place in the address.
  const hrefOf = (other: string) =>
    codeHref(source.slug, {
      coding: coding?.id,
      kind: other === detected.kind ? undefined : other,
      at: spansText(spans),
      draft,
    })
  return (
    <section className="text-kind" aria-label="Kind of text">
      {unknown !== undefined && (
        <p className="notice" role="status">
          “<bdi>{unknown.slice(0, 80)}</bdi>” is not a kind of text. The text is read as it looks.
        </p>
      )}
      <p>
        Read as: <b>{TEXT_KIND_LABEL[kind]}</b>
        {chosen && chosen !== detected.kind ? (
          <>
            , as chosen. It looks like: {TEXT_KIND_LABEL[detected.kind]}, because <bdi>{detected.reason}</bdi>.
          </>
        ) : (
          <>
            , because <bdi>{detected.reason}</bdi>.
          </>
        )}
      </p>
      <details open={unknown !== undefined}>
        <summary className="link">Read it as another kind</summary>
        <ul>
          {TEXT_KINDS.map((other) => (
            <li key={other}>
              <a className="link" href={hrefOf(other)} aria-current={other === kind ? 'true' : undefined}>
                {TEXT_KIND_LABEL[other]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** The chosen kind as a field, so that it stays in the address after a form of the desk. */
export function ChosenKind({ readAs: { chosen } }: { readAs: ReadAs }) {
  return chosen ? <input type="hidden" name="kind" value={chosen} /> : null
}
