import { type Entity, type Gender, genderOf } from './entity'
import { genderOfRole, isCollective, isPluralRole, isRole } from './roles'

/** Who is spoken of: a named entity, or a role or thing in the text's own words ("the senator"). */
export type Referent = {
  label: string
  entity?: Entity
  head: string
  plural: boolean
  person: 'yes' | 'maybe' | 'no'
  /** How the words lead to the referent, where they are not its own name. */
  through?: 'pronoun' | 'description' | 'namesake'
  /** For pronouns: by how much the best antecedent outdoes the next. */
  margin?: number
}

/**
 * How prominent a mention is: who speaks in the main clause of a sentence, its subject, who speaks or acts in a
 * dependent clause, the possessor of something, or anything else.
 */
export type MentionRole = 'speaker' | 'subject' | 'dependent' | 'owner' | 'other'

type Mention = { referent: Referent; sentence: number; paragraph: number; role: MentionRole }

/** What has been mentioned so far, for finding whom a pronoun stands for. */
export class Discourse {
  private readonly mentions: Mention[] = []

  mention(referent: Referent, sentence: number, paragraph: number, role: MentionRole): void {
    this.mentions.push({ referent, sentence, paragraph, role })
  }

  /** The person whom the last main clauses before are about, of this paragraph or one of the two before it. */
  findTopic(paragraph: number, sentence: number): Referent | undefined {
    for (let i = this.mentions.length - 1; i >= Math.max(0, this.mentions.length - 40); i--) {
      const mention = this.mentions[i]
      if (!mention || paragraph - mention.paragraph > 2) return undefined
      const { referent, role } = mention
      // In the sentence at hand it is rather the one whom its subject deals with.
      if (mention.sentence === sentence && role === 'other' && referent.entity?.person && referent.person === 'yes')
        return referent
      if ((role === 'speaker' || role === 'subject') && referent.entity?.person && referent.person === 'yes')
        return referent
    }
    return undefined
  }

  /** The best antecedent of a pronoun at this sentence, among the mentions of the last few paragraphs. */
  resolve(pronoun: string, sentence: number, paragraph: number): Referent | undefined {
    const candidates = new Map<string, { referent: Referent; score: number }>()
    let topic: string | undefined
    for (let i = this.mentions.length - 1; i >= Math.max(0, this.mentions.length - 80); i--) {
      const mention = this.mentions[i]
      if (!mention || paragraph - mention.paragraph > 5) break
      const { referent, role } = mention
      const fit = fits(pronoun, referent)
      if (fit === undefined) continue
      const key = referent.label.toLowerCase()
      const near = mention.sentence === sentence ? SAME_SENTENCE[role] : mention.paragraph === paragraph ? 0.6 : 0
      const isMain = role === 'speaker' || role === 'subject'
      if (isMain && mention.sentence < sentence && (referent.entity || pronoun === 'they' || pronoun === 'it'))
        topic ??= key
      const leading = isMain && key === topic ? LEADING : 0
      const score = fit + near + leading + WEIGHT[role] - 0.7 * Math.min(sentence - mention.sentence, 12)
      const known = candidates.get(key)
      // Each further mention of the same referent makes it a little more prominent.
      if (!known) candidates.set(key, { referent, score })
      else known.score = Math.max(known.score, score) + 0.05
    }
    const [best, next] = [...candidates.values()].sort((a, b) => b.score - a.score)
    return best && { ...best.referent, through: 'pronoun', margin: best.score - (next?.score ?? -9) }
  }
}

/** For the last one that a main clause was about. */
const LEADING = 0.8
const WEIGHT: Record<MentionRole, number> = { speaker: 2.2, subject: 1.6, dependent: 0.8, owner: 0.3, other: 0 }
const SAME_SENTENCE: Record<MentionRole, number> = {
  speaker: 1.2,
  subject: 1.2,
  dependent: 0.8,
  owner: 0.4,
  other: 0.4,
}

/** How well a referent suits a pronoun; undefined where it cannot. */
function fits(pronoun: string, referent: Referent): number | undefined {
  if (pronoun === 'he' || pronoun === 'she') return fitsPerson(pronoun, referent)
  if (pronoun === 'they') {
    if (referent.plural) return 1.5
    return referent.person === 'yes' ? undefined : 0
  }
  if (pronoun === 'it') {
    if (referent.plural || referent.person === 'yes') return undefined
    if (!referent.entity && isRole(referent.head) && !isCollective(referent.head)) return undefined
    return referent.person === 'no' ? 1 : 0
  }
  return undefined
}

function fitsPerson(pronoun: Gender, referent: Referent): number | undefined {
  if (referent.plural) return undefined
  if (!referent.entity) {
    if (!isRole(referent.head) || isCollective(referent.head) || isPluralRole(referent.head)) return undefined
    const gender = genderOfRole(referent.head)
    if (/^(?:his|her|their|its)\b|['’]s\s/iu.test(referent.label))
      return gender === undefined || gender === pronoun ? -1 : undefined
    return gender === undefined ? -1.2 : gender === pronoun ? 0.8 : undefined
  }
  if (!referent.entity.person || referent.person === 'no') return undefined
  const gender = genderOf(referent.entity)
  if (gender !== undefined) return gender === pronoun ? 1 : undefined
  // A capitalised word that may be a person, or two.
  return referent.person === 'yes' ? 0.7 : referent.entity.words.length > 1 || referent.entity.speaks ? -1 : -2
}
