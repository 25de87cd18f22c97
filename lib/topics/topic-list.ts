import { z } from 'zod'
import type { Verdict } from '@/lib/comparison/model'
import { judgeCounts, type StanceCounts } from '@/lib/comparison/verdict'
import { groupBy } from '@/lib/group-by'
import type { TopicRecord } from '@/lib/records/read-model'
import { STANCES } from '@/lib/vocabulary'

/** Number of voices with one stance on one topic, at one summit; `review` marks voices under review, which do not count. */
export const voiceTallySchema = z.strictObject({
  topic: z.string(),
  /** Slug of the summit, of a topic judged at one. */
  summit: z.string().nullable(),
  stance: z.enum(STANCES),
  review: z.boolean(),
  voices: z.int(),
  groups: z.int(),
})
export type VoiceTally = z.infer<typeof voiceTallySchema>

export type ListedTopic = {
  topic: TopicRecord
  wider: string | undefined
  verdict: Verdict
  voices: number
  groups: number
}
export type ThemeOfTopics = { slug: string; label: string; topics: ListedTopic[] }

/** Groups topics by theme, in theme order; themes without topics are left out. */
export function buildTopicList(
  themes: { slug: string; label: string }[],
  topics: TopicRecord[],
  tallies: VoiceTally[],
): ThemeOfTopics[] {
  const byTopic = groupBy(tallies, ({ topic }) => topic)
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  const byTheme = groupBy(topics, ({ theme }) => theme.slug)
  return themes.flatMap((theme) => {
    const own = byTheme.get(theme.slug)
    if (!own) return []
    const listed = own.map((topic) => ({
      topic,
      wider: topic.broader === null ? undefined : labels.get(topic.broader),
      ...tallied(byTopic.get(topic.slug) ?? []),
    }))
    return [{ ...theme, topics: listed }]
  })
}

/** Above this number of topics the list shows only the first `FIRST_OF_A_THEME` of each theme. */
const MOST_TOPICS = 200
const FIRST_OF_A_THEME = 8

/** The topics that the list shows: all of the chosen theme, or of every theme all or the first. */
export function shownTopics(themes: ThemeOfTopics[], chosen: string | undefined): ThemeOfTopics[] {
  if (chosen !== undefined) return themes.filter(({ slug }) => slug === chosen)
  const all = themes.reduce((sum, { topics }) => sum + topics.length, 0)
  if (all <= MOST_TOPICS) return themes
  return themes.map((theme) => ({ ...theme, topics: theme.topics.slice(0, FIRST_OF_A_THEME) }))
}

function tallied(tallies: VoiceTally[]): Pick<ListedTopic, 'verdict' | 'voices' | 'groups'> {
  const sum = (key: 'voices' | 'groups', some = tallies) => some.reduce((total, tally) => total + tally[key], 0)
  const counts: StanceCounts = {}
  for (const { stance, review, voices } of tallies) if (!review) counts[stance] = (counts[stance] ?? 0) + voices
  const review = tallies.filter((tally) => tally.review)
  return { verdict: judgeCounts(counts, sum('voices', review)), voices: sum('voices'), groups: sum('groups') }
}
