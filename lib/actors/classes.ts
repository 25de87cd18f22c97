/**
 * Classes by which lists group actors: people by their role at their latest words (codebook: "analyst" is a role at a
 * date, not a kind of person), others by kind. In display order.
 */
export const ACTOR_CLASSES = ['analysts', 'officials', 'organizations', 'others', 'groups'] as const
export type ActorClass = (typeof ACTOR_CLASSES)[number]

export const ACTOR_CLASS: Record<ActorClass, { label: string; one: string; many: string; note: string }> = {
  analysts: { label: 'Analysts', one: 'analyst', many: 'analysts', note: 'By their role at their latest words' },
  officials: { label: 'Officials', one: 'official', many: 'officials', note: 'By their role at their latest words' },
  organizations: {
    label: 'Governments and organizations',
    one: 'government or organization',
    many: 'governments and organizations',
    note: 'With what is said on their behalf',
  },
  others: { label: 'Others', one: 'other person', many: 'others', note: 'People in other roles, or in none on record' },
  groups: {
    label: 'Unnamed groups',
    one: 'unnamed group',
    many: 'unnamed groups',
    note: 'One for each source and phrase; never merged',
  },
}
