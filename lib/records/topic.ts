import { z } from 'zod'
import { ALL_TOPICS } from '@/lib/filter/compare'
import { topicHref } from '@/lib/urls'
import { TOPIC_SCOPES } from '@/lib/vocabulary'
import { describeRecord, type FormValues, type Known } from './descriptor'
import { addProblem, day, optionalText, slug, text } from './values'

const topicSchema = z
  .strictObject({
    slug: slug.refine((name) => name !== ALL_TOPICS, `"${ALL_TOPICS}" means every topic in an address`),
    theme: slug,
    label: text,
    /** Null while it is still to be worded: the topic is a name so far. */
    proposition: optionalText,
    /**
     * Number of the proposition's wording, from 1; earlier ones are in `earlier`. A topic that is still to be worded
     * has wording 1, and its first proposition is wording 2.
     */
    wording: z.int().min(1),
    since: day.nullable(),
    earlier: z.array(z.strictObject({ wording: z.int().min(1), proposition: optionalText, since: day.nullable() })),
    scope: z.enum(TOPIC_SCOPES),
    broader: slug.nullable(),
    rule: z.strictObject({ counts: text, excludes: text }),
  })
  .superRefine(({ proposition, wording, earlier }, context) => {
    if (proposition === null && wording > 1)
      addProblem(context, 'proposition', 'must not be empty: a topic that was worded once stays worded')
    if (earlier.some((one) => one.proposition === null && one.wording > 1))
      addProblem(context, 'earlier', 'has no proposition after the first wording')
    const counted = [...earlier.map((one) => one.wording), wording]
    const disordered = counted.findIndex((number, index) => index > 0 && number <= (counted[index - 1] ?? 0))
    if (disordered !== -1) addProblem(context, 'earlier', 'lists wordings in their order, each below the one in force')
  })

type Topic = z.infer<typeof topicSchema>

export const TOPIC = describeRecord({
  list: 'topics',
  noun: { one: 'topic', many: 'topics' },
  key: 'slug',
  address: 'slug',
  schema: topicSchema,
  fields: {
    label: {
      kind: 'line',
      label: 'Name',
      hint: 'Short, as tables head a row: “Sanctions relief”',
      required: true,
    },
    proposition: {
      kind: 'text',
      label: 'Proposition',
      hint: 'A sentence one can be for or against, worded so that it leans neither way. Another wording gets a new number, and what was coded on the old one comes under review. Leave it empty while it is still to be worded: the topic then stays out of comparisons.',
    },
    theme: { kind: 'record', label: 'Theme', of: 'theme', required: true },
    scope: {
      kind: 'choice',
      label: 'Scope',
      required: true,
      options: TOPIC_SCOPES.map((value) => ({
        value,
        label: value === 'summit' ? 'Judged at a summit' : 'Standing, whatever the summit',
      })),
    },
    broader: { kind: 'record', label: 'Part of', hint: 'A topic that this one is part of, if any', of: 'topic' },
    rule: {
      kind: 'group',
      label: 'Coding rule',
      fields: {
        counts: { kind: 'text', label: 'What counts', required: true },
        excludes: { kind: 'text', label: 'What does not', required: true },
      },
    },
    slug: { kind: 'line', label: 'Name in addresses', inForm: false },
    wording: { kind: 'number', label: 'Wording', inForm: false },
    since: { kind: 'date', label: 'Worded so since', inForm: false },
    earlier: {
      kind: 'rows',
      label: 'Earlier wordings',
      row: 'Wording',
      inForm: false,
      fields: {
        wording: { kind: 'number', label: 'Wording' },
        proposition: { kind: 'text', label: 'Proposition' },
        since: { kind: 'date', label: 'Since' },
      },
    },
  },
  title: ({ label }) => label,
  home: ({ slug }) => topicHref(slug),
  search: {
    number: 2,
    rank: 2,
    text: ({ label, proposition, rule }) => ({ title: [label, proposition], body: [rule.counts, rule.excludes] }),
  },
  namedAfter: 'label',
  merge: (_, into) => into,
  mergeFormValues: countWordings,
})

/**
 * Counts a changed proposition as a new wording and moves the one before to `earlier`, the first proposition too. One
 * that says the same, with a slip of the pen put right, takes the place of the wording in force.
 */
function countWordings(
  { proposition, sameMeaning }: FormValues,
  before: Topic | undefined,
  { today }: Known,
): FormValues {
  if (!before) return { wording: 1, since: null, earlier: [] }
  if (proposition === undefined || proposition === before.proposition) return {}
  if (sameMeaning === true && proposition !== null && before.proposition !== null) return {}
  const { wording, since, earlier } = before
  return {
    wording: wording + 1,
    since: today,
    earlier: [...earlier, { wording, proposition: before.proposition, since }],
  }
}
