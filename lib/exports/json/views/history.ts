import type { Provenance } from '@/lib/comparison/model'
import type { HistoryFilter } from '@/lib/filter/history'
import type { ChangeLine, Subject } from '@/lib/history/line'
import type { RecordType } from '@/lib/records/record-type'
import { type Change, listChanges } from '@/lib/revisions/changes'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Revision } from '@/lib/revisions/model'
import { publicProvenance } from '../provenance'
import type { PublicPage } from '../value-schemas'
import type { HistoryFile, PublicHistoryLine, PublicVersion, RecordHistoryFile } from './history-schema'

type Listed = { lines: ChangeLine[]; filter: HistoryFilter; page: PublicPage; provenance: Provenance }

/** Changes of the library as their file has them. `root`: what the addresses of records begin with. */
export function publicHistory({ lines, filter, page, provenance }: Listed, root: string): HistoryFile {
  return {
    format: 'parley-history',
    version: 1,
    filter: { by: filter.by, kind: filter.kind ?? null, since: filter.since ?? null, show: filter.show },
    page,
    lines: lines.map((line) => publicLine(line, root)),
    provenance: publicProvenance(provenance),
  }
}

function publicLine(line: ChangeLine, root: string): PublicHistoryLine {
  return {
    id: line.id,
    kind: line.kind,
    from: line.from,
    at: line.at,
    by: line.by,
    verb: line.verb,
    subject: line.subject ? publicSubject(line.subject, root) : null,
    note: line.note ?? null,
    reason: line.reason ?? null,
    fields: line.changes.map(publicField),
    parts: line.parts.map(({ verb, subject, changes }) => ({
      verb,
      subject: publicSubject(subject, root),
      fields: changes.map(publicField),
    })),
    revisions: line.revisions,
    seen: line.seen,
  }
}

const publicSubject = ({ title, href }: Subject, root: string) => ({
  title,
  address: href === undefined ? null : `${root}${href}`,
})

const publicField = ({ field, label, before, after }: Change) => ({
  field,
  label,
  before: before ?? null,
  after: after ?? null,
})

type Versions = {
  type: RecordType
  name: string
  title: string
  /** Path of the record; undefined where it is gone. */
  home: string | undefined
  versions: Revision[]
  total: number
  nameOf: NameOf
  page: PublicPage
  provenance: Provenance
}

/** The versions of one record as their file has them. */
export function publicRecordHistory(history: Versions, root: string): RecordHistoryFile {
  const { type, name, title, home, versions, nameOf } = history
  return {
    format: 'parley-record-history',
    version: 1,
    type,
    name,
    title,
    address: home === undefined ? null : `${root}${home}`,
    total: history.total,
    page: history.page,
    versions: versions.map((one) => publicVersion(type, one, nameOf)),
    provenance: publicProvenance(history.provenance),
  }
}

function publicVersion(type: RecordType, revision: Revision, nameOf: NameOf): PublicVersion {
  const { version, at, by, reason, after } = revision
  return { version, at, by, reason, fields: listChanges(type, revision, nameOf).map(publicField), record: after }
}
