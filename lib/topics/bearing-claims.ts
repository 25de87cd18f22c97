import type { ClaimLine } from '@/lib/claims/model'
import type { Named } from '@/lib/records/read-model'
import type { Polarity } from '@/lib/vocabulary'

/** A claim related to a topic: it restates the proposition, or rests on words that also prove a position on it. */
export type BearingClaim = ClaimLine & { onBehalfOf: Named | null; polarity: Polarity | null; restates: boolean }
