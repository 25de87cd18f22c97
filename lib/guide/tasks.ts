import { mergeHref } from '@/lib/editing/addresses'
import { shortName } from '@/lib/names'
import { IMPORT_HREF } from '@/lib/record-imports/addresses'
import { SAMPLE_HREF, TRIAL_DESK_HREF } from '@/lib/served-library'
import {
  API_HREF,
  actorHref,
  agreementHref,
  changeHref,
  claimsHref,
  compareHref,
  NEW_SOURCE_HREF,
  positionHref,
  positionsHref,
  topicHref,
} from '@/lib/urls'
import { codeHref } from '@/lib/workbench/addresses'
import type { GuideExamples } from './examples'

/** Something to do: why and how in a few words, and the link that does it. */
export type GuideTask = { title: string; text: string; link: GuideLink }
/** `outside`: leads to another library. `editors`: whom the link is shown to, where not to everybody. */
export type GuideLink = { label: string; href: string; outside?: true; editors?: true }
export type GuidePart = { title: string; tasks: GuideTask[] }

/**
 * The fifteen things of the guide, with links to the records of one library; to lists where it has no records.
 *
 * @param isSample whether it is the sample, in which nothing is written: those links lead to the trial and one's own
 */
export function buildGuide(examples: GuideExamples, isSample: boolean): GuidePart[] {
  return [
    { title: 'Find out', tasks: findOut(examples) },
    { title: 'Take it along', tasks: takeAlong(examples) },
    { title: 'Add and mend', tasks: addAndMend(examples, isSample) },
  ]
}

function findOut({ topic, actors }: GuideExamples): GuideTask[] {
  const [first] = actors
  const words = topic && first && `${shortName(first)} ${topic.label}`
  return [
    {
      title: 'What does somebody hold on something?',
      text: 'Type both in any order. A silence is an answer too, and says who looked.',
      link: words
        ? { label: `Search “${words}”`, href: `/search?q=${encodeURIComponent(words).replaceAll('%20', '+')}` }
        : { label: 'Search', href: '/search' },
    },
    {
      title: 'Who stands where?',
      text: 'Choose actors and topics; every cell opens its words.',
      link: { label: sidesWords(topic), href: comparison({ topic, actors }) },
    },
    {
      title: 'Has anybody changed?',
      text: 'Every change of position between two days, with the words on both sides.',
      link: { label: 'What changed', href: changeHref({}) },
    },
    {
      title: 'What came true?',
      text: 'Predictions with the answers of others: who endorses, disputes or qualifies them.',
      link: { label: 'Predictions', href: claimsHref({ kind: ['predictive'] }) },
    },
    {
      title: 'Who agrees with whom?',
      text: 'On how many topics two are on one side, with the words of both. Topics of one alone do not count.',
      link: { label: 'Agreement', href: agreementHref() },
    },
  ]
}

function takeAlong({ topic, actors }: GuideExamples): GuideTask[] {
  const shown = { topic, actors }
  return [
    {
      title: 'A table for a memo',
      text: 'Export, Word: a table with real footnotes.',
      link: { label: topic ? `“${topic.label}” as a memo` : 'Compare, then Export', href: comparison(shown, 'docx') },
    },
    {
      title: 'Data for R or Python',
      text: 'Export, CSV: one row for each position, and every row says from which data version it is.',
      link: { label: 'All positions as CSV', href: positionsHref({}, 'csv') },
    },
    {
      title: 'A link that stays',
      text: 'The address holds every choice. “Cite this view” adds the data version.',
      link: { label: 'Cite this comparison', href: comparison(shown) },
    },
    {
      title: 'A picture for a slide',
      text: 'Who stands where on one topic, drawn to scale, with its key.',
      link: topic
        ? { label: `${topic.label} as a picture`, href: topicHref(topic.slug, {}, 'svg') }
        : { label: 'Choose a topic', href: '/topics' },
    },
    {
      title: 'A program of your own',
      text: 'Every page has its data at its own address, and the whole library is one file.',
      link: { label: 'The library for programs', href: API_HREF },
    },
  ]
}

function addAndMend({ topic, actors, position, uncoded }: GuideExamples, isSample: boolean): GuideTask[] {
  const [first] = actors
  return [
    {
      title: 'Add a text',
      text: 'Paste it or choose a file. What it says about itself is read; page furniture is set aside.',
      link: isSample
        ? { label: 'Add a source to your own library', href: NEW_SOURCE_HREF, outside: true, editors: true }
        : { label: 'Add a source', href: NEW_SOURCE_HREF, editors: true },
    },
    {
      title: 'Bring in many at once',
      text: 'A spreadsheet, a folder of texts, references from Zotero, a colleague’s library: shown first, then one step.',
      link: isSample
        ? { label: 'Bring a file into your own library', href: IMPORT_HREF, outside: true, editors: true }
        : { label: 'Bring in a file', href: IMPORT_HREF, editors: true },
    },
    {
      title: 'Code it',
      text: 'Suggestions with speaker and topic; a few keys each. Finish the coding, or its silences mean nothing.',
      link:
        uncoded && !isSample
          ? { label: 'Go on where a coding is open', href: codeHref(uncoded), editors: true }
          : { label: 'Try the sample article', href: TRIAL_DESK_HREF, outside: true, editors: true },
    },
    {
      title: 'Put a record right',
      text: 'Edit stands beside its title, and History keeps each version before.',
      link:
        position && topic && first
          ? { label: `${shortName(first)} on ${topic.label}`, href: positionHref(position) }
          : { label: 'All positions', href: positionsHref({}) },
    },
    {
      title: 'Two names, one person',
      text: 'Names that fit are proposed; what speaks against comes first, and nothing moves before you say so.',
      link: !first
        ? { label: 'All actors', href: '/actors' }
        : isSample
          ? { label: first.name, href: actorHref(first.slug) }
          : { label: `Who else is ${first.name}?`, href: mergeHref('actor', first.slug), editors: true },
    },
  ]
}

/** The same page of the sample, for a library that has little to show. */
export const SAMPLE_GUIDE_HREF = `${SAMPLE_HREF}/guide`

const sidesWords = (topic: GuideExamples['topic']) =>
  topic ? `${topic.opposed ? 'Who is for and who against' : 'Who says what on'} “${topic.label}”` : 'Compare'

function comparison({ topic, actors }: Pick<GuideExamples, 'topic' | 'actors'>, extension = ''): string {
  if (!topic) return compareHref({})
  return compareHref({ actors: actors.map(({ slug }) => slug), topics: [topic.slug] }, extension)
}
