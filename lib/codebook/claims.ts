import {
  CLAIM_KIND,
  CLAIM_KINDS,
  RESPONSE_KIND,
  RESPONSE_KINDS,
  type ResponseKind,
  STANDING,
  STANDINGS,
} from '@/lib/vocabulary'
import type { Chapter } from './model'

const RESPONSE_MEANING: Record<ResponseKind, string> = {
  endorses: 'Says that it is so.',
  disputes: 'Says that it is not so.',
  qualifies: 'Neither: limits it, or says that it depends.',
}

export const CLAIMS: Chapter = {
  anchor: 'claim',
  title: 'Claim: what can turn out true or false',
  paragraphs: [
    'If two people who agree on every fact could still differ, it is a position. A claim is about a summit or what comes of it, somebody made it, and it can be shown to be wrong.',
    'Others endorse, dispute or qualify it. That is stated where they answer this very claim, and inferred where the source merely sets the two side by side.',
    'A claim that restates a topic’s proposition, or denies it, borrows the positions on that topic as its responses: they are kept in one place only. Conditional stances go by their side.',
  ],
  terms: [
    ...CLAIM_KINDS.map((kind) => ({
      anchor: `claim-${kind}`,
      term: CLAIM_KIND[kind].label,
      meaning: CLAIM_KIND[kind].meaning,
    })),
    ...RESPONSE_KINDS.map((kind) => ({
      anchor: `response-${kind}`,
      term: RESPONSE_KIND[kind].label,
      meaning: RESPONSE_MEANING[kind],
      mark: { kind: 'response' as const, name: kind },
    })),
    ...STANDINGS.map((standing) => ({
      anchor: `standing-${standing}`,
      term: STANDING[standing].label,
      meaning: STANDING[standing].meaning,
      mark: { kind: 'standing' as const, name: standing },
    })),
    {
      anchor: 'standing',
      term: 'Standing',
      meaning: 'Always worked out from the responses, never typed in. It tells who answered, not who is right.',
    },
  ],
}
