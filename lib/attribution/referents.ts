import type { Discourse, Referent } from './discourse'
import type { Entities } from './entities'
import { addRole, genderOf } from './entity'
import { isAfterNoun } from './phrase-words'
import type { Phrase } from './phrases'
import { isTimePhrase, outermost, type Reading } from './reading'
import { genderOfRole, isCollective, isCommunication, isPluralRole, isRole, TITLES } from './roles'

export function referTo(
  text: string,
  reading: Reading,
  phrase: Phrase,
  entities: Entities,
  discourse: Discourse,
  sentence: number,
  known: ReadonlyMap<Phrase, Referent>,
): Referent | undefined {
  if (phrase.kind === 'pronoun') {
    if (phrase.head === 'who' || phrase.head === 'which') {
      const before = reading.endingAt.get(phrase.start) ?? reading.endingAt.get(phrase.start - 1)
      return before && known.get(before)
    }
    return discourse.resolve(phrase.head, sentence, reading.paragraph)
  }
  if (isTimePhrase(phrase)) return undefined
  if (phrase.kind === 'name') {
    // "the Ohio Democrat"
    const described = /^the$/iu.test(reading.tokens[phrase.start]?.low ?? '') && PARTISANS.test(phrase.head)
    const partisan = described ? discourse.findTopic(reading.paragraph, sentence) : undefined
    if (partisan) return { ...partisan, through: 'description' }
    const entity = entities.resolve(phrase, sentence)
    if (!entity) return undefined
    const sure =
      entity.titles.size > 0 ||
      entity.roles.size > 0 ||
      entity.votes.he + entity.votes.she > 0 ||
      phrase.run?.person === 'yes'
    const body = phrase.run?.person === 'no' && entity.words.length < 2
    const person = !entity.person || body ? 'no' : sure ? 'yes' : 'maybe'
    return { label: entity.label, entity, head: phrase.head, plural: false, person }
  }
  const described = findDescribed(reading, phrase, known)
  if (described) return described
  // "a statement from the Harbor Council": the words are the council's.
  const link = ISSUED.has(phrase.head) && phrase.owner === undefined ? reading.tokens[phrase.end]?.low : undefined
  const issuer = link === 'from' || link === 'by' ? reading.startingAt.get(phrase.end + 1) : undefined
  const issuing = issuer?.kind === 'name' ? entities.resolve(issuer, sentence) : undefined
  if (issuing)
    return {
      label: issuing.label,
      entity: issuing,
      head: phrase.head,
      plural: false,
      person: issuing.person ? 'yes' : 'no',
    }
  // Words of a letter, a statement: the one whose letter it is speaks.
  const owner = isCommunication(phrase.head) && phrase.owner && known.get(phrase.owner)
  if (owner && owner.person === 'yes') return owner
  return referToRole(text, reading, phrase, entities, discourse, reading.paragraph, sentence)
}

/** Whom an apposition describes: "Jane Doe, a former senator,". The description is kept for later mentions. */
function findDescribed(reading: Reading, phrase: Phrase, known: ReadonlyMap<Phrase, Referent>): Referent | undefined {
  const { tokens } = reading
  if (!isRole(phrase.head) || isCollective(phrase.head) || isPluralRole(phrase.head)) return undefined
  const first = outermost(phrase).start
  if (tokens[first - 1]?.text !== ',') return undefined
  let end = first - 1
  // "Jane Doe, 34, a teacher"
  if (tokens[end - 1]?.kind === 'number' && tokens[end - 2]?.text === ',') end -= 2
  const name = reading.endingAt.get(end)
  const referent = name?.kind === 'name' ? known.get(name) : undefined
  if (!referent?.entity || referent.person === 'no' || referent.plural) return undefined
  const next = tokens[phrase.end]
  if (next && next.kind !== 'mark' && next.kind !== 'aside' && !AFTER_DESCRIPTION.test(next.low)) return undefined
  if (tokens[outermost(name ?? phrase).start - 1]?.text === ',' && !/^(?:a|an|the)$/u.test(tokens[first]?.low ?? ''))
    return undefined
  addRole(referent.entity, phrase.head)
  return { ...referent, person: 'yes' }
}

const AFTER_DESCRIPTION = /^(?:of|for|from|at|with|in|on|and|who|whose|to|under|during|now|then|since)$/u

/** "the senator", "a spokesman for the campaign": the text's own words, unless just one senator is known by name. */
function referToRole(
  text: string,
  reading: Reading,
  phrase: Phrase,
  entities: Entities,
  discourse: Discourse,
  paragraph: number,
  sentence: number,
): Referent {
  const { tokens } = reading
  const start = tokens[outermost(phrase).start]
  const first = tokens[phrase.start]
  if (first?.low === 'the' && isRole(phrase.head) && !isCollective(phrase.head) && !isPluralRole(phrase.head)) {
    const holder = findHolder(reading, phrase, entities) ?? findEpithet(phrase, discourse, paragraph, sentence)
    if (holder) return holder
  }
  let end = phrase.end
  if (isRole(phrase.head)) {
    for (let i = 0; i < 2; i++) {
      const linkAt = isAfterNoun(tokens, end) ? end + 1 : end
      const link = tokens[linkAt]?.low ?? ''
      const linked = linkAt > end || /^(?:of|for|from|at|with|in|on)$/u.test(link)
      const complement = linked ? reading.startingAt.get(linkAt + 1) : undefined
      if (!complement || isTimePhrase(complement) || complement.kind === 'pronoun') break
      end = complement.end
    }
  }
  const label = text.slice(start?.start ?? 0, tokens[end - 1]?.end ?? 0)
  const plural =
    isPluralRole(phrase.head) || PLURAL_FIRST.has(first?.low ?? '') || (isRole(phrase.head) && /s$/u.test(phrase.head))
  return {
    label,
    head: phrase.head,
    plural,
    person: isRole(phrase.head) && !isCollective(phrase.head) && !plural ? 'maybe' : 'no',
  }
}

/** The one speaker who bears the title, or whom the text has described so. */
function findHolder(reading: Reading, phrase: Phrase, entities: Entities): Referent | undefined {
  const { head } = phrase
  if (/^(?:of|for|from|at)$/u.test(reading.tokens[phrase.end]?.low ?? '')) return undefined
  const bearers = entities.all
    .slice(0, MOST_PEOPLE)
    .filter(
      ({ person, titles, roles }) =>
        person && ((TITLES.has(head) && phrase.end - phrase.start <= 3 && holdsTitle(titles, head)) || roles.has(head)),
    )
  const holders = bearers.length > 1 ? bearers.filter((entity) => entities.speaking.has(entity)) : bearers
  const [holder] = holders
  return holders.length === 1 && holder
    ? { label: holder.label, entity: holder, head, plural: false, person: 'yes', through: 'description' }
    : undefined
}

/** "the businessman": another word for the person whom the sentences before are about. */
function findEpithet(
  { head }: Phrase,
  discourse: Discourse,
  paragraph: number,
  sentence: number,
): Referent | undefined {
  if (!EPITHETS.has(head)) return undefined
  const gender = genderOfRole(head)
  const topic = discourse.findTopic(paragraph, sentence)
  if (gender && topic?.entity && genderOf(topic.entity) !== gender) return undefined
  return topic && { ...topic, head, person: 'yes', through: 'description' }
}

/** Only so many people are searched for a title, which keeps the time proportional to the text's length. */
const MOST_PEOPLE = 500

/** What somebody issues, rather than what says something by itself. */
const ISSUED: ReadonlySet<string> = new Set(
  'statement email e-mail letter message tweet post note memo release'.split(' '),
)

const PARTISANS = /^(?:democrat|republican|texan|floridian|californian|ohioan|vermonter|iowan|kentuckian|arizonan)$/u

const EPITHETS: ReadonlySet<string> = new Set(
  `businessman businesswoman billionaire tycoon mogul magnate neurosurgeon surgeon front-runner frontrunner nominee
  candidate hopeful contender native socialist donor admiral woman man`.split(/\s+/),
)

const PLURAL_FIRST: ReadonlySet<string> = new Set([
  'some',
  'many',
  'several',
  'both',
  'most',
  'few',
  'these',
  'those',
  'all',
  'two',
  'three',
  'others',
])

function holdsTitle(titles: ReadonlySet<string>, role: string): boolean {
  return (SHORT_TITLES.get(role) ?? [role]).some((title) => titles.has(title))
}

const SHORT_TITLES: ReadonlyMap<string, string[]> = new Map([
  ['senator', ['sen.', 'senator', 'senators', 'sens.']],
  ['governor', ['gov.', 'governor']],
  ['congressman', ['rep.', 'congressman', 'representative']],
  ['congresswoman', ['rep.', 'congresswoman', 'representative']],
  ['representative', ['rep.', 'representative']],
  ['general', ['gen.', 'general']],
  ['professor', ['prof.', 'professor']],
  ['doctor', ['dr.', 'doctor']],
])
