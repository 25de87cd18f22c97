import { CopyLink } from '@/components/controls/copy-link'
import { Citation } from '@/components/evidence/citation'
import { CheckMark, Words } from '@/components/evidence/evidence'
import { chicagoNote } from '@/lib/citations/chicago'
import { evidenceCitation } from '@/lib/citations/evidence-citation'
import { locatorWords } from '@/lib/citations/locator'
import { locatorInWords } from '@/lib/citations/locator-in-words'
import type { Run } from '@/lib/citations/runs'
import { formatDate } from '@/lib/dates'
import { languageName } from '@/lib/language-name'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { actorHref, codebookHref, sourceHref } from '@/lib/urls'
import { CHECK_RESULT, EVIDENCE_MODE, SOURCE_TYPE } from '@/lib/vocabulary'

type Props = { evidence: EvidenceRecord; source: SourceRecord | undefined; held: boolean; children?: React.ReactNode }

/** One quotation with all its fields. Citations link to its id as an anchor. */
export function EvidenceInFull({ evidence, source, held, children }: Props) {
  const { id, mode, segments, speakers, locator, lang } = evidence
  const quoted = EVIDENCE_MODE[mode].quoted
  return (
    <li id={id}>
      <Words evidence={evidence} />
      {!quoted && (
        <p className="anchor-words" lang={lang} dir="auto">
          <span lang="en" dir="ltr">
            The passage is found by its words:{' '}
          </span>
          {segments.join(' … ')}
        </p>
      )}
      <dl className="record-fields in-pairs">
        <div>
          <dt>{speakers.length === 1 ? 'Speaker' : 'Speakers'}</dt>
          <dd>
            {speakers.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <a className="link" href={actorHref(slug)}>
                  <bdi>{name}</bdi>
                </a>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>
            <a href={codebookHref(`mode-${mode}`)}>How it is quoted</a>
          </dt>
          <dd>
            {EVIDENCE_MODE[mode].label}
            {segments.length > 1 && `, in ${segments.length} pieces`}{' '}
            <span className="because">{EVIDENCE_MODE[mode].meaning}</span>
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            {locator ? locatorInWords(locator) : 'No place given'}, in {languageName(lang)}
            {source && (
              <span className="because">
                {SOURCE_TYPE[source.type].label}, {ACCESS_WORDS[source.access] ?? source.access}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <a href={codebookHref('check')}>Check</a>
          </dt>
          <dd>
            <Checked evidence={evidence} held={held} />
          </dd>
        </div>
      </dl>
      {source && (
        <div className="in-full">
          <p>
            <Citation runs={noteRuns(source, locator)} />
          </p>
          <p className="acts">
            <CopyLink
              className="link"
              href={`#${id}`}
              label="Copy citation"
              text={evidenceCitation(evidence, source)}
            />
            <a className="link" href={sourceHref(evidence)}>
              In its source
            </a>
            {source.archivedUrl && (
              <a className="link" href={source.archivedUrl} rel="noreferrer">
                Archived copy
              </a>
            )}
          </p>
        </div>
      )}
      {children}
    </li>
  )
}

/** The full citation with titles in italics and the address as a link. */
function noteRuns(source: SourceRecord, locator: EvidenceRecord['locator']): Run[] {
  return [
    ...chicagoNote(source),
    { text: locator ? `, ${locatorWords(locator)}.` : '.' },
    ...(source.url ? [{ text: ' ' }, { text: source.url, href: source.url }] : []),
  ]
}

const ACCESS_WORDS: Record<string, string> = {
  open: 'open to read',
  paywalled: 'behind a paywall',
  private: 'not public',
}

function Checked({ evidence, held }: { evidence: EvidenceRecord; held: boolean }) {
  const { checked, mode } = evidence
  if (!checked) return <>Not checked against the text</>
  const found =
    checked.result === 'exact' && mode === 'paraphrase' ? 'Passage found' : CHECK_RESULT[checked.result].label
  return (
    <>
      <span className="cite inline">
        <CheckMark evidence={evidence} bare />
      </span>
      {found} on {formatDate(checked.on)}{' '}
      <span className="because">
        {CHECK_RESULT[checked.result].meaning} {held ? 'The text is held here.' : 'The text is not held here.'}
      </span>
    </>
  )
}
