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
      return [read, ...onTopic(topic, actor), ...wordsOf(quotations)]
    }
    case 'absence': {
      const { topic, actor } = record as RecordOf<'absence'>
      return onTopic(topic, actor)
    }
    case 'claim':
      return [read, ...wordsOf((record as RecordOf<'claim'>).quotations)]
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
      return [read, { href: compareHref({ topics: [(record as RecordOf<'topic'>).slug] }), label: 'Compare on it' }]
    case 'actor':
    case 'summit':
      return [read, { href: newHref(type), label: `Another ${descriptorOf(type).noun.one}` }]
  }
}

const onTopic = (topic: string, actor: string): NextStep[] => [
  { href: topicHref(topic), label: 'Its topic' },
  { href: actorHref(actor), label: 'Its actor' },
]

/** The first quotation, where translations are made. */
const wordsOf = ([first]: string[]): NextStep[] =>
  first === undefined ? [] : [{ href: editHref('quotation', first), label: 'Its words and their translations' }]
