/**
 * The codebook's enumerations, each defined once. Database checks, input schemas, labels on screen and export keys
 * derive from these tuples, which are in display order. Words for what became of
 * claims are in `outcome-vocabulary.ts`.
 */
export const CODEBOOK_VERSION = '1.1'

/** Stances from against to for, the order of every scale. */
export const STANCES = ['opposes', 'opposes_unless', 'mixed', 'supports_if', 'supports'] as const
export type Stance = (typeof STANCES)[number]

type StanceTerm = { label: string; score: -2 | -1 | 0 | 1 | 2; conditional: boolean; meaning: string }
export const STANCE: Record<Stance, StanceTerm> = {
  opposes: {
    label: 'Opposes',
    score: -2,
    conditional: false,
    meaning: 'Against, no condition on which the stance hangs.',
  },
  opposes_unless: {
    label: 'Opposes unless',
    score: -1,
    conditional: true,
    meaning: 'Against until something happens.',
  },
  mixed: {
    label: 'Mixed',
    score: 0,
    conditional: false,
    meaning: 'Spoke for and against, or weighs both without choosing.',
  },
  supports_if: {
    label: 'Supports if',
    score: 1,
    conditional: true,
    meaning: 'In favour provided something happens, or unless something does.',
  },
  supports: {
    label: 'Supports',
    score: 2,
    conditional: false,
    meaning: 'In favour, no condition on which the stance hangs.',
  },
}

/** Sides of a proposition. `mixed` is on neither. */
export const SIDES = ['for', 'against', 'mixed'] as const
export type Side = (typeof SIDES)[number]
export const SIDE: Record<Side, { label: string }> = {
  for: { label: 'For' },
  against: { label: 'Against' },
  mixed: { label: 'Mixed' },
}

/** The side of a stance, by the sign of its score. */
export function sideOf(stance: Stance): Side {
  const { score } = STANCE[stance]
  return score > 0 ? 'for' : score < 0 ? 'against' : 'mixed'
}

export const CONDITION_KINDS = ['if', 'unless'] as const
export type ConditionKind = (typeof CONDITION_KINDS)[number]
export const CONDITION_JOINS = ['all', 'any'] as const
export type ConditionJoin = (typeof CONDITION_JOINS)[number]

export const BASES = ['stated', 'enacted', 'inferred'] as const
export type Basis = (typeof BASES)[number]
export const BASIS: Record<Basis, { label: string; meaning: string }> = {
  stated: { label: 'Stated', meaning: 'The words themselves evaluate what the proposition is about.' },
  enacted: { label: 'Enacted', meaning: 'Shown by what the actor did, not by what was said.' },
  inferred: {
    label: 'Inferred',
    meaning: 'It follows from words about something else; the inference is written down.',
  },
}

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const ACTOR_KINDS = ['person', 'organization', 'group'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]
export const ACTOR_KIND: Record<ActorKind, { label: string; plural: string; meaning: string }> = {
  person: { label: 'Person', plural: 'People', meaning: 'Somebody with a name.' },
  organization: { label: 'Organization', plural: 'Organizations', meaning: 'A body that speaks or is spoken for.' },
  group: { label: 'Unnamed group', plural: 'Unnamed groups', meaning: 'A collective the source does not name.' },
}

export const ROLES = ['analyst', 'official', 'other'] as const
export type Role = (typeof ROLES)[number]
export const ROLE: Record<Role, { label: string; plural: string }> = {
  analyst: { label: 'Analyst', plural: 'Analysts' },
  official: { label: 'Official', plural: 'Officials' },
  other: { label: 'Other role', plural: 'Others' },
}

export const SUMMIT_STATUSES = ['announced', 'held', 'cancelled'] as const
export type SummitStatus = (typeof SUMMIT_STATUSES)[number]

export const TOPIC_SCOPES = ['summit', 'standing'] as const
export type TopicScope = (typeof TOPIC_SCOPES)[number]

/** The four silences, from most to least known. None is a stance or enters an average. */
export const SILENCES = ['not_found', 'unclear', 'declined', 'not_assessed'] as const
export type Silence = (typeof SILENCES)[number]
export const SILENCE: Record<Silence, { label: string; meaning: string }> = {
  not_found: { label: 'Nothing found', meaning: 'Looked, found nothing' },
  unclear: { label: 'Unclear', meaning: 'Spoke, cannot be coded' },
  declined: { label: 'Would not say', meaning: 'Asked, would not say' },
  not_assessed: { label: 'Not looked at', meaning: 'Nobody has looked yet' },
}
/** Silences with a record; `not_assessed` means that there is none. */
export const RECORDED_SILENCES = ['not_found', 'unclear', 'declined'] as const
export type RecordedSilence = (typeof RECORDED_SILENCES)[number]

export const CLAIM_KINDS = ['empirical', 'predictive'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]
export const CLAIM_KIND: Record<ClaimKind, { label: string; meaning: string }> = {
  empirical: { label: 'Empirical', meaning: 'Says that something is or was so.' },
  predictive: { label: 'Predictive', meaning: 'Says that something will be so.' },
}

export const POLARITIES = ['asserts', 'denies'] as const
export type Polarity = (typeof POLARITIES)[number]

export const RESPONSE_KINDS = ['endorses', 'disputes', 'qualifies'] as const
export type ResponseKind = (typeof RESPONSE_KINDS)[number]
export const RESPONSE_KIND: Record<ResponseKind, { label: string }> = {
  endorses: { label: 'Endorses' },
  disputes: { label: 'Disputes' },
  qualifies: { label: 'Qualifies' },
}
export const RESPONSE_BASES = ['stated', 'inferred'] as const
export type ResponseBasis = (typeof RESPONSE_BASES)[number]

/** Standings of a claim, always derived from its responses. */
export const STANDINGS = ['unanswered', 'endorsed', 'disputed', 'contested', 'qualified'] as const
export type Standing = (typeof STANDINGS)[number]
export const STANDING: Record<Standing, { label: string; meaning: string }> = {
  unanswered: { label: 'Unanswered', meaning: 'Nobody on record answers it.' },
  endorsed: { label: 'Endorsed', meaning: 'At least one endorses it and nobody disputes it.' },
  disputed: { label: 'Disputed', meaning: 'At least one disputes it and nobody endorses it.' },
  contested: { label: 'Contested', meaning: 'At least one endorses it and at least one disputes it.' },
  qualified: { label: 'Qualified', meaning: 'Only qualified, neither endorsed nor disputed.' },
}

export const EVIDENCE_MODES = ['direct', 'partial', 'paraphrase', 'authored', 'answer'] as const
export type EvidenceMode = (typeof EVIDENCE_MODES)[number]
export const EVIDENCE_MODE: Record<EvidenceMode, { label: string; quoted: boolean; meaning: string }> = {
  direct: { label: 'Quotation', quoted: true, meaning: 'In quotation marks, a sentence or more.' },
  partial: { label: 'Partial quotation', quoted: true, meaning: 'A quoted fragment inside the reporter’s sentence.' },
  paraphrase: { label: 'Paraphrase', quoted: false, meaning: 'The reporter’s words for what the actor said.' },
  authored: { label: 'Own text', quoted: true, meaning: 'The actor’s own running text: op-ed, testimony, post.' },
  answer: { label: 'Answer chosen', quoted: true, meaning: 'The option chosen in a poll or questionnaire.' },
}

export const LOCATOR_KINDS = ['paragraph', 'page', 'timestamp', 'table', 'post', 'slide', 'question'] as const
export type LocatorKind = (typeof LOCATOR_KINDS)[number]

export const CHECK_RESULTS = ['exact', 'moved', 'changed', 'missing'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]
export const CHECK_RESULT: Record<CheckResult, { label: string; meaning: string }> = {
  exact: { label: 'Word for word', meaning: 'Found word for word at its place.' },
  moved: { label: 'Moved', meaning: 'Found word for word at another place.' },
  changed: { label: 'Changed', meaning: 'Found close to it, not the same words.' },
  missing: { label: 'Missing', meaning: 'Not found in the text.' },
}

export const TRANSLATION_METHODS = ['hand', 'machine'] as const
export type TranslationMethod = (typeof TRANSLATION_METHODS)[number]

/** CSL item types, so that citations need no mapping. */
export const SOURCE_TYPES = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'report',
  'hearing',
  'post',
  'post-weblog',
  'broadcast',
  'speech',
  'interview',
  'webpage',
  'dataset',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]
export const SOURCE_TYPE: Record<SourceType, { label: string }> = {
  'article-newspaper': { label: 'News article' },
  'article-magazine': { label: 'Magazine article' },
  'article-journal': { label: 'Journal article' },
  report: { label: 'Report' },
  hearing: { label: 'Testimony' },
  post: { label: 'Post' },
  'post-weblog': { label: 'Op-ed or weblog' },
  broadcast: { label: 'Podcast or broadcast' },
  speech: { label: 'Speech' },
  interview: { label: 'Interview' },
  webpage: { label: 'Web page' },
  dataset: { label: 'Poll or data' },
}

export const ACCESSES = ['open', 'paywalled', 'private'] as const
export type Access = (typeof ACCESSES)[number]

export const RECORD_STATUSES = ['published', 'withdrawn'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]
