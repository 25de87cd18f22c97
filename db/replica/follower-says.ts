/**
 * Messages of a follower, at least one with each round: everything is copied; the primary did not answer; another
 * process of this machine fills the file; or it cannot go on, with the reason in words.
 */
export type FollowerSays = { kind: 'synced' } | { kind: 'away'; reason: string } | { kind: 'waiting' } | Refused
type Refused = { kind: 'refused'; reason: string }
