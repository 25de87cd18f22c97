import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { smallLibrary } from '../fixtures/small'

// biome-ignore lint/suspicious/noExplicitAny: damage takes every liberty with the shape
export type Loose = any

/** Ways to break the small library: what is done to it, and the record and field that the first problem names. */
export type Damage = [
  what: string,
  damage: (library: Loose) => unknown,
  record: string,
  field: string,
  message?: RegExp,
]

const NUL = 'a\0b'
const HALF = 'a\ud83d'
const [P1, P2] = ['positions[0] (p-1)', 'positions[1] (p-2)']
const [ADA, Q1, C1, A1] = ['actors[0] (ada-marlow)', 'quotations[0] (q-1)', 'claims[0] (c-1)', 'absences[0] (a-1)']
const [EASING, HOLDING, CODING] = ['topics[0] (easing)', 'topics[1] (holding)', 'codings[0] (gazette-1-a)']
const R1 = `${C1} response r-1`

export const DAMAGES: Damage[] = [
  // The file itself.
  ['format missing', (b) => delete b.format, 'format', ''],
  ['another format', (b) => (b.format = 'other'), 'format', ''],
  ['a later version', (b) => (b.version = BUNDLE_VERSION + 1), 'version', '', /this Parley reads bundles up to/],
  ['version 0', (b) => (b.version = 0), 'version', ''],
  ['version as text', (b) => (b.version = `${BUNDLE_VERSION}`), 'version', ''],
  ['title empty', (b) => (b.title = ' '), 'title', '', /empty/],
  ['title null', (b) => (b.title = null), 'title', ''],
  ['a key too many', (b) => (b.extra = 1), 'file', 'extra', /extra/],
  ['a prototype key', (b) => Object.defineProperty(b, '__proto__', { value: {}, enumerable: true }), 'file', '__proto__'],
  ['a list missing', (b) => delete b.claims, 'claims', ''],
  ['a list that is an object', (b) => (b.actors = { 0: b.actors[0] }), 'actors', ''],
  ['a list that is null', (b) => (b.absences = null), 'absences', ''],
  // Wrong types, at every depth.
  ['a record that is null', (b) => (b.actors[0] = null), 'actors[0]', ''],
  ['a record that is a number', (b) => (b.positions[1] = 7), 'positions[1]', ''],
  ['a record that is a list', (b) => (b.sources[0] = []), 'sources[0]', ''],
  ['a slug that is an object', (b) => (b.actors[0].slug = { toString: null }), 'actors[0]', 'slug'],
  ['a slug that is missing', (b) => delete b.topics[0].slug, 'topics[0]', 'slug'],
  ['a boolean as text', (b) => (b.codings[0].complete = 'true'), CODING, 'complete'],
  ['a boolean as a number', (b) => (b.codings[0].published = 1), CODING, 'published'],
  ['a number as text', (b) => (b.positions[0].wording = '2'), P1, 'wording'],
  ['half a number', (b) => (b.positions[0].wording = 1.5), P1, 'wording'],
  ['a number below 1', (b) => (b.topics[0].wording = 0), EASING, 'wording'],
  ['a list as text', (b) => (b.actors[0].aliases = 'Dr. Marlow'), ADA, 'aliases'],
  ['a list with null', (b) => (b.actors[0].aliases = [null]), ADA, 'aliases.0'],
  ['undefined for null', (b) => delete b.positions[0].qualifier, P1, 'qualifier'],
  ['an empty text for null', (b) => (b.positions[0].qualifier = ''), P1, 'qualifier', /empty/],
  ['a key too many in a record', (b) => (b.positions[0].reviewed = true), P1, 'reviewed', /reviewed/],
  ['a key too many deep inside', (b) => (b.quotations[0].segments[0].note = ''), Q1, 'segments.0.note'],
  ['a key too many in a response', (b) => (b.claims[0].responses[0].x = 1), C1, 'responses.0.x'],
  // Words of no enumeration.
  ['a stance that is none', (b) => (b.positions[0].stance = 'for'), P1, 'stance'],
  ['a stance in capitals', (b) => (b.positions[0].stance = 'Opposes'), P1, 'stance'],
  ['a kind that is none', (b) => (b.actors[0].kind = 'constructor'), ADA, 'kind'],
  ['a role that is none', (b) => (b.actors[0].affiliations[0].role = 'expert'), ADA, 'affiliations.0.role'],
  ['a condition that is neither', (b) => (b.positions[1].conditions.items[0].kind = 'when'), P2, 'conditions.items.0.kind'],
  ['a join that is none', (b) => (b.positions[1].conditions.join = 'some'), P2, 'conditions.join'],
  ['a silence that nobody records', (b) => (b.absences[0].kind = 'not_assessed'), A1, 'kind'],
  ['a response that is none', (b) => (b.claims[0].responses[0].kind = 'agrees'), C1, 'responses.0.kind'],
  ['a source type that is none', (b) => (b.sources[0].type = 'tweet'), 'sources[0] (gazette-1)', 'type'],
  // Texts, names, dates, addresses.
  ['a slug with capitals', (b) => (b.actors[1].slug = 'Tomas'), 'actors[1] (Tomas)', 'slug', /slug/],
  ['a slug with a slash', (b) => (b.sources[0].slug = '../x'), 'sources[0] (../x)', 'slug'],
  ['a slug that is too long', (b) => (b.themes[0].slug = 'a'.repeat(121)), `themes[0] (${'a'.repeat(60)}…)`, 'slug'],
  ['a topic called like all of them', (b) => (b.topics[1].slug = 'all'), 'topics[1] (all)', 'slug', /every topic/],
  ['NUL in a text', (b) => (b.positions[0].summary = NUL), P1, 'summary', /NUL/],
  ['half a character in a text', (b) => (b.actors[0].name = HALF), ADA, 'name', /surrogate/],
  ['NUL in a title', (b) => (b.title = NUL), 'title', '', /NUL/],
  ['half a character in a condition', (b) => (b.positions[1].conditions.items[0].text = HALF), P2, 'conditions.items.0.text'],
  ['half a character in the words', (b) => (b.quotations[0].segments[0].exact = HALF), Q1, 'segments.0.exact'],
  ['a day that no calendar has', (b) => (b.positions[0].statedOn = '2019-02-29'), P1, 'statedOn', /EDTF/],
  ['a date in words', (b) => (b.summits[0].date = 'February'), 'summits[0] (round-2)', 'date'],
  ['a day that is a month', (b) => (b.codings[0].day = '2019-02'), CODING, 'day'],
  ['a script for an address', (b) => (b.sources[0].url = 'javascript:alert(1)'), 'sources[0] (gazette-1)', 'url'],
  ['a language that is none', (b) => (b.quotations[0].lang = 'English'), Q1, 'lang'],
  ['a hash that is none', (b) => (b.quotations[0].checked = { result: 'exact', on: '2026-01-01', hash: 'ab' }), Q1, 'checked.hash'],
  ['an affiliation that ends before it begins', (b) => Object.assign(b.actors[0].affiliations[0], { to: '2017' }), ADA, 'affiliations.0.to'],
  ['one that had ended on its first day', (b) => Object.assign(b.actors[0].affiliations[0], { from: '2018-05-01', to: '../2018-05-01' }), ADA, 'affiliations.0.to'],
  // The codebook's rules.
  ['a conditional stance without conditions', (b) => (b.positions[1].conditions = null), P2, 'conditions'],
  ['one with an empty list of them', (b) => (b.positions[1].conditions.items = []), P2, 'conditions.items'],
  ['conditions on another stance', (b) => (b.positions[0].conditions = b.positions[1].conditions), P1, 'conditions'],
  ['an inference not written down', (b) => (b.positions[1].inference = null), P2, 'inference'],
  ['a response whose inference is not', (b) => (b.claims[0].responses[0].basis = 'inferred'), C1, 'responses.0.inference'],
  ['a withdrawal without its reason', (b) => (b.positions[0].status = 'withdrawn'), P1, 'withdrawal'],
  ['a reason without a withdrawal', (b) => (b.claims[0].withdrawal = 'Misread.'), C1, 'withdrawal'],
  ['who reports themselves', (b) => (b.positions[0].reportedBy = 'ada-marlow'), P1, 'reportedBy'],
  ['who speaks on their own behalf', (b) => (b.positions[0].onBehalfOf = 'ada-marlow'), P1, 'onBehalfOf'],
  ['a claimant who reports themselves', (b) => (b.claims[0].reportedBy = 'ada-marlow'), C1, 'reportedBy'],
  ['a claimant on their own behalf', (b) => (b.claims[0].onBehalfOf = 'ada-marlow'), C1, 'onBehalfOf'],
  ['a topic without a polarity', (b) => (b.claims[0].topic = 'easing'), C1, 'polarity'],
  ['responses where a topic answers', (b) => Object.assign(b.claims[0], { topic: 'easing', polarity: 'denies' }), C1, 'responses'],
  ['an unclear silence without words', (b) => (b.absences[0].quotations = []), A1, 'quotations'],
  ['a position without evidence', (b) => (b.positions[0].quotations = []), P1, 'quotations', /no record without evidence/],
  ['a claim without evidence', (b) => (b.claims[0].quotations = []), C1, 'quotations', /evidence/],
  ['a response without evidence', (b) => (b.claims[0].responses[0].quotations = []), C1, 'responses.0.quotations', /evidence/],
  ['a quotation without a speaker', (b) => (b.quotations[0].speakers = []), Q1, 'speakers'],
  ['a quotation without words', (b) => (b.quotations[0].segments = []), Q1, 'segments'],
  ['a segment of spaces', (b) => (b.quotations[0].segments[0].exact = ' '), Q1, 'segments.0.exact'],
  ['a segment that ends where it starts', (b) => (b.quotations[0].segments[0].end = 120), Q1, 'segments.0.end'],
  ['a group that belongs to no source', (b) => (b.actors[0].kind = 'group'), ADA, 'source', /one source/],
  // Named twice.
  ['two actors of one name', (b) => b.actors.push(b.actors[0]), 'actors[3] (ada-marlow)', 'slug', /taken/],
  ['two positions of one id', (b) => b.positions.push(b.positions[0]), 'positions[2] (p-1)', 'id', /taken/],
  ['two claims of one slug', (b) => b.claims.push({ ...b.claims[0], id: 'c-2', responses: [] }), 'claims[1] (stocks-recover)', 'slug'],
  ['two responses of one id', (b) => b.claims[0].responses.push(b.claims[0].responses[0]), 'responses[1] (r-1)', 'id'],
  ['a quotation twice in a position', (b) => b.positions[0].quotations.push('q-1'), P1, 'quotations', /"q-1" twice/],
  ['a quotation twice in a response', (b) => b.claims[0].responses[0].quotations.push('q-2'), C1, 'responses.0.quotations', /twice/],
  ['a speaker twice', (b) => b.quotations[0].speakers.push('ada-marlow'), Q1, 'speakers', /twice/],
  ['an actor twice in a coding', (b) => b.codings[0].actors.push('ada-marlow'), CODING, 'actors', /twice/],
  ['a topic twice in a coding', (b) => b.codings[0].topics.push('easing'), CODING, 'topics', /twice/],
  ['a summit twice in a coding', (b) => b.codings[0].summits.push('round-2'), CODING, 'summits', /twice/],
  ['a wording twice', (b) => b.topics[0].earlier.push(b.topics[0].earlier[0]), EASING, 'earlier'],
  ['an earlier wording that is the present one', (b) => (b.topics[0].earlier[0].wording = 2), EASING, 'earlier'],
  ['wordings out of order', (b) => Object.assign(b.topics[0], { wording: 3, earlier: [2, 1].map((wording) => ({ wording, proposition: 'x', since: null })) }), EASING, 'earlier'],
  // Pointing at nothing.
  ['an actor’s source', (b) => (b.actors[0].source = 'none'), ADA, 'source', /"none"/],
  ['an affiliation’s actor', (b) => (b.actors[0].affiliations[0].actor = 'none'), ADA, 'affiliations'],
  ['an author', (b) => (b.sources[0].authors[0].actor = 'none'), 'sources[0] (gazette-1)', 'authors'],
  ['a topic’s theme', (b) => (b.topics[0].theme = 'none'), EASING, 'theme'],
  ['a broader topic', (b) => (b.topics[1].broader = 'none'), HOLDING, 'broader'],
  ['a coding’s source', (b) => (b.codings[0].source = 'none'), CODING, 'source'],
  ['a coding’s actors', (b) => b.codings[0].actors.push('none'), CODING, 'actors'],
  ['a coding’s topics', (b) => b.codings[0].topics.push('none'), CODING, 'topics'],
  ['a coding’s summits', (b) => b.codings[0].summits.push('none'), CODING, 'summits'],
  ['a quotation’s source', (b) => (b.quotations[0].source = 'none'), Q1, 'source'],
  ['a speaker', (b) => b.quotations[0].speakers.push('none'), Q1, 'speakers'],
  ['a position’s coding', (b) => (b.positions[0].coding = 'none'), P1, 'coding'],
  ['a position’s actor', (b) => (b.positions[0].actor = 'none'), P1, 'actor'],
  ['whom it speaks for', (b) => (b.positions[0].onBehalfOf = 'none'), P1, 'onBehalfOf'],
  ['who reports it', (b) => (b.positions[0].reportedBy = 'none'), P1, 'reportedBy'],
  ['a position’s topic', (b) => (b.positions[0].topic = 'none'), P1, 'topic'],
  ['a position’s wording', (b) => (b.positions[0].wording = 3), P1, 'wording', /no wording 3/],
  ['a wording that was skipped', (b) => { b.topics[0].wording = 9; b.positions[0].wording = 5 }, P1, 'wording', /no wording 5/],
  ['a position’s summit', (b) => (b.positions[1].summit = 'none'), P2, 'summit'],
  ['a position’s quotation', (b) => b.positions[0].quotations.push('none'), P1, 'quotations'],
  ['a claim’s claimant', (b) => (b.claims[0].claimant = 'none'), C1, 'claimant'],
  ['a claim’s summit', (b) => (b.claims[0].summit = 'none'), C1, 'summit'],
  ['a claim’s topic', (b) => Object.assign(b.claims[0], { topic: 'none', polarity: 'denies', responses: [] }), C1, 'topic'],
  ['a response’s coding', (b) => (b.claims[0].responses[0].coding = 'none'), R1, 'coding'],
  ['a response’s actor', (b) => (b.claims[0].responses[0].actor = 'none'), R1, 'actor'],
  ['an absence’s topic', (b) => (b.absences[0].topic = 'none'), A1, 'topic'],
  ['an absence’s source', (b) => (b.absences[0].source = 'none'), A1, 'source'],
  ['what only a prototype has', (b) => (b.positions[0].actor = 'constructor'), P1, 'actor', /"constructor"/],
  // Records that do not fit each other.
  ['a summit on a standing topic', (b) => (b.positions[0].summit = 'round-2'), P1, 'summit', /standing/],
  ['no summit on a summit’s topic', (b) => (b.positions[1].summit = null), P2, 'summit', /scoped/],
  ['an absence on a summit’s topic', (b) => (b.absences[0].topic = 'holding'), A1, 'summit', /scoped/],
  ['words of somebody else', (b) => (b.positions[0].quotations = ['q-2']), P1, 'quotations', /speakers of "q-2"/],
  ['words of a former member', (b) => (b.positions[0].actor = 'port-authority'), P1, 'quotations', /speakers/],
  ['a response in somebody else’s words', (b) => (b.claims[0].responses[0].quotations = ['q-3']), R1, 'quotations'],
  ['an answer to one’s own claim', (b) => Object.assign(b.claims[0].responses[0], { actor: 'ada-marlow', quotations: ['q-1'] }), R1, 'actor'],
  ['a topic that is part of itself', (b) => (b.topics[0].broader = 'easing'), EASING, 'broader', /itself/],
  ['two topics that are part of each other', (b) => (b.topics[0].broader = 'holding'), EASING, 'broader', /itself/],
] // biome-ignore format: a table, one damage a line

/** The small library after a damage, as the text of a file. JSON.stringify drops no key and adds none. */
export function damaged(damage: Damage[1]): string {
  const library = smallLibrary()
  damage(library)
  return JSON.stringify(library)
}
