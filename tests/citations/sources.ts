import type { SourceRecord } from '@/lib/records/read-model'
import { source } from '../exports/fixture'

const person = (name: string, sortName: string) => ({ name, sortName, actor: null })

/** Invented sources of every kind and date that a citation has to cope with. */
export const CITED: SourceRecord[] = [
  source('harbour-news', {
    title: 'Who pays for the “free” harbour?',
    authors: [person('Ines Duarte', 'Duarte, Ines'), person('Jun-ho Park', 'Park, Jun-ho')],
    issued: '2031-03-04~',
    url: 'https://gazette.example/a_b?x=1&y=50%25#p{1}',
    archivedUrl: 'https://archive.example/1',
  }),
  source('unsigned', { issued: '2031-03' }),
  source('toll-report', {
    type: 'report',
    title: 'Tolls {and} $tides & 50% of R&D_firms',
    container: null,
    abbreviation: 'SI',
    authors: [person('Straits Institute', 'Straits Institute')],
    publisher: 'Straits Institute',
    issued: '2031',
  }),
  source('hearing', {
    type: 'hearing',
    title: 'Statement on the toll',
    container: 'Port Committee',
    authors: [person('Ai-Jun van der Berg', 'van der Berg, Ai-Jun')],
    issued: '2031-01-02?',
  }),
  source('podcast', { type: 'broadcast', title: 'Tides', container: 'Low Water', issued: '2031-01-02/2031-01-05' }),
  source('earlier', { type: 'webpage', title: '항만 요금', lang: 'ko', issued: '../2031-03-01' }),
  source('later', {
    type: 'dataset',
    title: 'Poll',
    container: null,
    publisher: 'Port "Poll" Ltd',
    issued: '2031-03/..',
  }),
]
