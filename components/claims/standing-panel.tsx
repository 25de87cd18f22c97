import { CopyLink } from '@/components/controls/copy-link'
import { Glyph } from '@/components/stance/glyphs'
import { uncapitalize } from '@/lib/capitalize'
import type { ClaimPage } from '@/lib/claims/model'
import type { ResponseRecord } from '@/lib/claims/read-model'
import { claimViewHref } from '@/lib/urls'
import { RESPONSE_KIND, RESPONSE_KINDS, type ResponseKind, STANDING } from '@/lib/vocabulary'
import { StandingGlyphs } from './standing-mark'

/** The standing and the responses that make it: a square each, hollow where not stated. */
export function StandingPanel({ page, stated }: { page: ClaimPage; stated: boolean }) {
  const { claim, responses, standing, statedStanding } = page
  const answering = responses.filter((response) => response.stated)
  const shown = stated ? statedStanding : standing
  const other = stated ? standing : statedStanding
  return (
    <aside className="stand" aria-label="Standing">
      <span className="loc">Standing: who agrees{stated && ', on stated responses alone'}</span>
      <p className="big">
        <StandingGlyphs standing={shown} />
        {STANDING[shown].label}
      </p>
      <p className="muted">
        Worked out from the responses, never entered by hand: {uncapitalize(STANDING[shown].meaning)}
      </p>
      {RESPONSE_KINDS.map((kind) => (
        <Tiles
          key={kind}
          kind={kind}
          responses={(stated ? answering : responses).filter((response) => response.kind === kind)}
        />
      ))}
      {responses.length > 0 && (
        <div className="alt">
          <nav className="seg" aria-label="Responses that count">
            <a href={claimViewHref(claim.slug, false)} aria-current={stated ? undefined : 'true'}>
              All {responses.length}
            </a>
            <a href={claimViewHref(claim.slug, true)} aria-current={stated ? 'true' : undefined}>
              Stated only {answering.length}
            </a>
          </nav>
          <span>
            {stated ? 'All' : 'Stated only'}: <b>{STANDING[other].label}</b>
          </span>
        </div>
      )}
      <div className="actrow noprint">
        <CopyLink href={claimViewHref(claim.slug, stated)} label="Copy link" />
      </div>
    </aside>
  )
}

function Tiles({ kind, responses }: { kind: ResponseKind; responses: ResponseRecord[] }) {
  return (
    <div className="brow">
      <span className={`bl c-${kind}`}>
        <Glyph name={kind} />
        <span>{RESPONSE_KIND[kind].label}</span>
      </span>
      <span className="tiles">
        {responses.length === 0 && <span className="loc">nobody</span>}
        {responses.map(({ id, actor, stated }) => (
          <i key={id} className={`tile c-${kind}${stated ? '' : ' inf'}`} title={actor.name}>
            <span className="vh">{`${actor.name}${stated ? '' : ', not stated'}; `}</span>
          </i>
        ))}
      </span>
      <b>{responses.length}</b>
    </div>
  )
}
