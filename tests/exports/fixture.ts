import type { CellMovement } from '@/lib/change/cell'
import type { Cell, ComparedRow, Comparison } from '@/lib/comparison/model'
import { judgeRow } from '@/lib/comparison/verdict'
import type { EvidenceRecord, PositionRecord, SourceRecord, WordedTopic } from '@/lib/records/read-model'

/**
 * An invented comparison with everything in it that has ever broken an export: quotation marks, semicolons,
 * new lines, cells that begin like a formula, Korean, Arabic, each silence, what a filter leaves out, two
 * stances on one day, a paraphrase, a quotation in two segments, conditions joined both ways.
 */
export function nastyComparison(changes: Partial<Comparison> = {}): Comparison {
  return { ...structuredClone(NASTY), ...changes }
}

/** The same with other choices in its filter. */
export function filtered(filter: Partial<Comparison['filter']>, comparison = nastyComparison()): Comparison {
  return { ...comparison, filter: { ...comparison.filter, ...filter } }
}

export function source(slug: string, changes: Partial<SourceRecord> = {}): SourceRecord {
  return {
    slug,
    type: 'article-newspaper',
    title: `Title of ${slug}`,
    container: 'The Harbour Gazette',
    abbreviation: 'HG',
    authors: [],
    publisher: null,
    issued: '2031-03-04',
    url: null,
    archivedUrl: null,
    lang: 'en',
    access: 'open',
    ...changes,
  }
}

/** Of an invented text. */
const HASH = '5eed'.repeat(16)

export function evidence(id: string, segments: string[], changes: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    id,
    source: 'gazette',
    speakers: [{ slug: 'ada-marlow', name: 'Ada Marlow' }],
    segments,
    mode: 'direct',
    locator: { kind: 'paragraph', value: '42' },
    lang: 'en',
    translations: [],
    checked: { result: 'exact', on: '2031-04-01', hash: HASH },
    ...changes,
  }
}

export function position(id: string, changes: Partial<PositionRecord> = {}): PositionRecord {
  return {
    id,
    coding: { id: 'gazette-1', coder: 'R. Vale', day: '2031-04-01' },
    holder: 'ada-marlow',
    actor: { slug: 'ada-marlow', name: 'Ada Marlow' },
    onBehalfOf: null,
    topic: 'harbour-toll',
    wording: 1,
    outdated: false,
    unworded: false,
    summit: null,
    stance: 'supports',
    conditions: null,
    qualifier: null,
    basis: 'stated',
    inference: null,
    reportedBy: null,
    confidence: 'high',
    statedOn: '2031-03-04~',
    statedFrom: '2031-03-04',
    statedTo: '2031-03-04',
    summary: 'In favour.',
    evidence: [evidence(`${id}-q`, ['yes'])],
    ...changes,
  }
}

export function topic(slug: string, label: string, changes: Partial<WordedTopic> = {}): WordedTopic {
  return {
    slug,
    label,
    theme: { slug: 'trade', label: 'Trade' },
    proposition: `The port should do what “${label}” says.`,
    wording: 1,
    since: null,
    earlier: [],
    scope: 'standing',
    broader: null,
    rule: { counts: 'Saying so.', excludes: 'Anything else.' },
    ...changes,
  }
}

const BEN = { slug: 'kim-ben', name: 'Ben "the Tide" Kim; Jr.' }
const LAYLA = { slug: 'layla-haddad', name: 'Layla Haddad' }

const SOURCES: SourceRecord[] = [
  source('gazette', {
    title: 'Who pays for the harbour? “Not us,” say 50% of R&D_firms',
    authors: [
      { name: 'Ines Duarte', sortName: 'Duarte, Ines', actor: null },
      { name: 'Jun-ho Park', sortName: 'Park, Jun-ho', actor: null },
    ],
    issued: '2031-03-04~',
    url: 'https://gazette.example/2031/harbour?id=1&part=2#p_42',
    archivedUrl: 'https://archive.example/gazette',
  }),
  source('ilbo', {
    title: '항만 요금, 누가 내나',
    container: '항구일보',
    abbreviation: '항구일보',
    issued: '2031-03',
    lang: 'ko',
    url: 'https://ilbo.example/1',
  }),
  source('toll-report', {
    type: 'report',
    title: 'Tolls {and} $tides',
    container: null,
    abbreviation: 'Straits Inst.',
    publisher: 'Straits Institute',
    issued: '../2031-03-01',
  }),
]

function row(topicRecord: WordedTopic, cells: Cell[]): ComparedRow {
  return { topic: topicRecord, summit: undefined, cells, verdict: judgeRow(cells) }
}

const EARLIER: PositionRecord = position('p-toll-ada-earlier', {
  stance: 'supports_if',
  conditions: { join: 'all', items: [{ kind: 'if', text: '=the "free" ferry | runs' }] },
  statedOn: '2031-02-01',
  statedFrom: '2031-02-01',
  statedTo: '2031-02-01',
})
const DEED: PositionRecord = position('p-toll-ada-deed', {
  ...EARLIER,
  id: 'p-toll-ada-deed',
  basis: 'enacted',
  stance: 'supports',
})
const answer = (one: PositionRecord) => ({ span: { from: one.statedFrom, to: one.statedTo }, statements: [one] })
const MOVEMENT: CellMovement = {
  same: [answer({ ...EARLIER, id: 'p-toll-ada-same', statedOn: '2031-02-20~' })],
  moved: {
    kind: 'crossed',
    before: answer(EARLIER),
    earlier: answer({ ...EARLIER, stance: 'mixed', statedOn: '2031-01' }),
  },
  deeds: [DEED],
  across: { summit: { slug: 'quayside', shortName: 'Quay*side' }, answer: answer({ ...EARLIER, stance: 'mixed' }) },
  notHeardSince: false,
}

const ROWS: ComparedRow[] = [
  row(topic('harbour-toll', 'Harbour toll', { wording: 2 }), [
    {
      kind: 'held',
      actor: 'ada-marlow',
      movement: MOVEMENT,
      positions: [
        position('p-toll-ada', {
          wording: 2,
          stance: 'opposes_unless',
          conditions: {
            join: 'all',
            items: [
              { kind: 'unless', text: 'the ferries, "all of them"; are freed' },
              { kind: 'if', text: 'the council\nagrees' },
            ],
          },
          qualifier: 'for now',
          summary: '=HYPERLINK("https://evil.example";"No toll | until the ferries are free")',
          evidence: [
            evidence('q-1', ['no toll until the "free ferry" rule; line one\nline two', 'and not a day earlier'], {
              mode: 'partial',
            }),
          ],
        }),
      ],
    },
    {
      kind: 'held',
      actor: 'kim-ben',
      positions: [
        position('p-toll-ben', {
          holder: 'kim-ben',
          actor: BEN,
          wording: 2,
          stance: 'supports_if',
          conditions: {
            join: 'any',
            items: [
              { kind: 'if', text: '통행료가 절반으로 줄면' },
              { kind: 'unless', text: '100% of R&D_firms leave' },
            ],
          },
          basis: 'inferred',
          inference: 'Half a toll is still a toll.',
          confidence: 'low',
          statedOn: '2031-03',
          statedFrom: '2031-03-01',
          statedTo: '2031-03-31',
          summary: '＝SUM(1) would take half a toll.',
          evidence: [
            evidence('q-2', ['절반이면 “받아들일” 수 있다'], {
              source: 'ilbo',
              speakers: [BEN],
              lang: 'ko',
              locator: { kind: 'page', value: '3-4' },
              translations: [{ lang: 'en', text: 'Half is acceptable.', translator: 'M. Seo', method: 'hand' }],
              checked: { result: 'changed', on: '2031-04-02', hash: HASH },
            }),
            evidence('q-2b', ['he would take half'], { speakers: [BEN], mode: 'paraphrase', checked: null }),
          ],
        }),
      ],
    },
    {
      kind: 'silent',
      actor: 'layla-haddad',
      silence: 'not_found',
      looked: [
        { source: 'gazette', issued: '2031-03-04~', by: 'coder-1' },
        { source: 'ilbo', issued: '2031-03', by: 'coder-1' },
      ],
      evidence: [],
      note: null,
    },
  ]),
  row(topic('night-ferries', '+Night *ferries* | _all_'), [
    {
      kind: 'held',
      actor: 'ada-marlow',
      positions: [
        position('p-night-ada', {
          topic: 'night-ferries',
          summary: '-Runs them already, \\o/ <b>no</b> question.',
          basis: 'enacted',
          evidence: [evidence('q-3', ['the night boats run'], { mode: 'paraphrase' })],
        }),
      ],
    },
    {
      kind: 'silent',
      actor: 'kim-ben',
      silence: 'unclear',
      looked: [{ source: 'gazette', issued: '2031-03-04~', by: 'coder-1' }],
      evidence: [
        evidence('q-4', ['“Nights,” he said, “are nights”'], {
          speakers: [BEN],
          locator: { kind: 'timestamp', value: '1:02:03' },
        }),
      ],
      note: 'Could be read both ways.',
    },
    {
      kind: 'held',
      actor: 'layla-haddad',
      positions: [
        position('p-night-layla', {
          holder: 'layla-haddad',
          actor: LAYLA,
          topic: 'night-ferries',
          stance: 'mixed',
          reportedBy: { slug: 'ada-marlow', name: 'Ada Marlow' },
          summary: '@Layla weighs سلامة against صوت.',
          evidence: [
            evidence('q-5', ['السلامة أولاً، ثم الضجيج'], {
              speakers: [{ slug: 'ada-marlow', name: 'Ada Marlow' }],
              lang: 'ar',
              locator: null,
              checked: { result: 'missing', on: '2031-04-02', hash: HASH },
            }),
          ],
        }),
      ],
    },
  ]),
  row(topic('dredging', 'Dredging'), [
    {
      kind: 'held',
      actor: 'ada-marlow',
      positions: [
        position('p-dredge-1', { topic: 'dredging', stance: 'opposes', summary: '"Against" in the morning.' }),
        position('p-dredge-2', { topic: 'dredging', stance: 'supports', summary: '\t=2+2 in the evening.' }),
      ],
    },
    {
      kind: 'silent',
      actor: 'kim-ben',
      silence: 'declined',
      looked: [{ source: 'toll-report', issued: '../2031-03-01', by: 'coder-2' }],
      evidence: [
        evidence('q-6', ['no comment'], {
          source: 'toll-report',
          speakers: [BEN],
          locator: { kind: 'page', value: '12' },
        }),
      ],
      note: null,
    },
    { kind: 'left_out', actor: 'layla-haddad', count: 2, why: ['inferred', 'reported by Ada Marlow'] },
  ]),
  row(topic('lighthouse', 'Lighthouse', { wording: 2 }), [
    { kind: 'silent', actor: 'ada-marlow', silence: 'not_assessed', looked: [], evidence: [], note: null },
    {
      kind: 'held',
      actor: 'kim-ben',
      positions: [
        position('p-light-ben', {
          holder: 'kim-ben',
          actor: { slug: 'sam-oh', name: 'Sam Oh' },
          onBehalfOf: BEN,
          topic: 'lighthouse',
          outdated: true,
          stance: 'opposes',
          summary: "'=quoted apostrophe first",
          evidence: [
            evidence('q-7', ['put it out'], { mode: 'authored', speakers: [{ slug: 'sam-oh', name: 'Sam Oh' }] }),
          ],
        }),
      ],
    },
    { kind: 'silent', actor: 'layla-haddad', silence: 'not_assessed', looked: [], evidence: [], note: null },
  ]),
]

const NASTY: Comparison = {
  filter: {
    actors: ['ada-marlow', 'kim-ben', 'layla-haddad'],
    topics: ['harbour-toll', 'night-ferries', 'dredging', 'lighthouse'],
    theme: undefined,
    summit: undefined,
    asOf: undefined,
    against: undefined,
    role: undefined,
    side: undefined,
    stated: false,
    firsthand: false,
    recorded: false,
    rows: 'all',
    sort: 'given',
    cells: 'quotation',
    transpose: false,
    fromActor: undefined,
    fromTopic: undefined,
  },
  words: 'Ada Marlow, Ben "the Tide" Kim; Jr. and Layla Haddad on 4 topics',
  actors: [
    {
      slug: 'ada-marlow',
      name: 'Ada Marlow',
      sortName: 'Marlow, Ada',
      shortName: null,
      nativeName: null,
      kind: 'person',
      affiliation: 'Straits Institute, “Chair” of R&D',
      affiliationShort: 'Straits',
    },
    {
      ...BEN,
      sortName: 'Kim, Ben',
      shortName: null,
      nativeName: '김벤',
      kind: 'person',
      affiliation: '항만공사',
      affiliationShort: '항만공사',
    },
    {
      ...LAYLA,
      sortName: 'Haddad, Layla',
      shortName: null,
      nativeName: 'ليلى حداد',
      kind: 'person',
      affiliation: undefined,
      affiliationShort: undefined,
    },
  ],
  rows: ROWS,
  between: undefined,
  days: ['2031-02-01', '2031-03-04'],
  counts: { all: 4, changed: 1, opposite: 1, common: 0, topics: 4, actors: 3 },
  pairs: [
    {
      actors: ['ada-marlow', 'kim-ben'],
      same: [],
      terms: [],
      neither: [],
      opposite: ['harbour-toll'],
      shared: 1,
      sameSide: 0,
      few: true,
      parts: [],
      indirect: ['harbour-toll'],
    },
  ],
  summit: undefined,
  uncertain: [
    position('p-old-ada', {
      topic: 'lighthouse',
      stance: 'supports',
      statedOn: '../2031-03-01',
      statedFrom: '0000-01-01',
      statedTo: '2031-03-01',
      summary: 'Had once wanted it lit.',
    }),
  ],
  sources: SOURCES,
  provenance: {
    library: 'Harbour library',
    codebook: '1.0',
    dataVersion: 12,
    dataDate: '2031-04-02',
    address: 'https://parley.example/compare?actors=ada-marlow,kim-ben',
  },
}
