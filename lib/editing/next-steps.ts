import { editHref, newHref } from '@/lib/editing/addresses'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, homeOf, type RecordOf } from '@/lib/records/registry'
import { actorHref, compareHref, sourceHref, topicHref } from '@/lib/urls'
import { codeHref } from '@/lib/workbench/addresses'

/** A page to go on to. */
export type NextStep = { href: string; label: string }

/** Where to go on after a record was saved, the most likely step first. */
export function nextSteps(type: RecordType, record: object): NextStep[] {
  const read = { href: homeOf(type, record as never), label: `Read the ${descriptorOf(type).noun.one}` }
  switch (type) {
    case 'source':
      return [{ href: codeHref((record as RecordOf<'source'>).slug), label: 'Code it' }, read]
    case 'coding': {
      const { source, id } = record as RecordOf<'coding'>
      return [{ href: codeHref(source, { coding: id }), label: 'Go on coding' }, read]
    }
    case 'position': {
      const { topic, actor, quotations } = record as RecordOf<'position'>
      return [read, ...STEPS_ON_PAGE.position({ topic, actor, quotation: quotations[0] })]
    }
    case 'absence': {
      const { topic, actor } = record as RecordOf<'absence'>
      return onTopic(topic, actor)
    }
    case 'claim':
      return [read, ...STEPS_ON_PAGE.claim({ quotation: (record as RecordOf<'claim'>).quotations[0] })]
    case 'quotation': {
      const quotation = record as RecordOf<'quotation'>
      return [
        { href: sourceHref(quotation), label: 'Its words in the source' },
        { href: codeHref(quotation.source), label: 'Go on coding' },
      ]
    }
    case 'theme':
      return [
        { href: newHref('topic', { theme: (record as RecordOf<'theme'>).slug }), label: 'A topic of this theme' },
        read,
      ]
    case 'topic':
      return [read, ...STEPS_ON_PAGE.topic(record as RecordOf<'topic'>)]
    case 'actor':
    case 'summit':
      return [read, ...STEPS_ON_PAGE[type]()]
  }
}

const onTopic = (topic: string, actor: string): NextStep[] => [
  { href: topicHref(topic), label: 'Its topic' },
  { href: actorHref(actor), label: 'Its actor' },
]

/** A quotation's form, where its translations are changed. */
const wordsOf = (quotation: string | undefined): NextStep[] =>
  quotation === undefined ? [] : [{ href: editHref('quotation', quotation), label: 'Its words and their translations' }]

/** Where to go on from the page of a record that was just made. */
export const STEPS_ON_PAGE = {
  actor: () => [{ href: newHref('actor'), label: 'Another actor' }],
  summit: () => [{ href: newHref('summit'), label: 'Another summit' }],
  topic: ({ slug, proposition }: Pick<RecordOf<'topic'>, 'slug' | 'proposition'>) => [
    proposition === null
      ? { href: editHref('topic', slug), label: 'Word it' }
      : { href: compareHref({ topics: [slug] }), label: 'Compare on it' },
  ],
  position: ({ topic, actor, quotation }: { topic: string; actor: string; quotation: string | undefined }) => [
    ...onTopic(topic, actor),
    ...wordsOf(quotation),
  ],
  claim: ({ quotation }: { quotation: string | undefined }) => wordsOf(quotation),
} satisfies Partial<Record<RecordType, (names: never) => NextStep[]>>
