import type { Content } from './files'

/*
 * An invented debate about fishing in a strait, coded as researchers code one: two coders, quoted and reported words,
 * marks that overlap and repeat, an emoji, line breaks of Windows, a person without an organization and the other way
 * round, a statement past the end, one of another type.
 */

const NEWS = [
  'Strait talks resume 🐟',
  '',
  '“We will never ease the ban. It feeds the coast,” Senator Ada Marlow said on Monday.',
  '',
  'Tomas Reyes of the Quay Alliance called the ban “a wall around the sea” and asked for trackers on every vessel.',
  '',
  '',
  'The Harbor Ministry said that inspectors should sail along.',
].join('\r\n')

const HEARING =
  'Mr. Chairman, I support the ban. Trackers are a burden, and I oppose them.\n\nYet on trackers I have come round: they keep honest boats honest.'

export const SAMPLE: Content = {
  coders: ['Admin', 'R. Kessler'],
  regexes: ['trackers?', 'ban'],
  types: [
    {
      label: 'DNA Statement',
      variables: {
        person: 'short text',
        organization: 'short text',
        concept: 'short text',
        agreement: 'boolean',
        frame: 'short text',
      },
    },
    { label: 'Annotation', variables: { note: 'long text' } },
  ],
  documents: [
    {
      title: 'Strait talks resume',
      text: NEWS,
      source: 'The Quay Gazette',
      section: 'Front page',
      author: 'Mara Quill',
      type: 'newspaper',
      notes: 'Print edition.',
      date: '2018-10-10',
      statements: [
        {
          words: '“We will never ease the ban. It feeds the coast,”',
          values: {
            person: 'Ada Marlow',
            organization: 'Senate',
            concept: 'Ease the ban',
            agreement: 0,
            frame: 'food',
          },
        },
        {
          words: 'Tomas Reyes of the Quay Alliance called the ban “a wall around the sea” and asked for trackers',
          values: {
            person: 'Tomas Reyes',
            organization: 'Quay Alliance',
            concept: 'Ease the ban',
            agreement: 1,
            frame: '',
          },
        },
        {
          words: 'Tomas Reyes of the Quay Alliance called the ban “a wall around the sea” and asked for trackers',
          values: { person: 'Tomas Reyes', organization: 'Quay Alliance', concept: 'Trackers', agreement: 1 },
        },
        {
          words: 'inspectors should sail along.',
          values: { person: '', organization: 'Harbor Ministry', concept: 'Inspectors on board', agreement: 1 },
        },
        { words: 'asked for trackers on every vessel', type: 2, values: { note: 'Who pays?' } },
        {
          words: 'It feeds the coast',
          coder: 2,
          values: { person: 'Ada Marlow', organization: 'Senate', concept: 'Ease the ban', agreement: 0 },
        },
        { words: [300, 9000], values: { person: 'Ada Marlow', organization: '', concept: 'Trackers', agreement: 1 } },
        { words: 'Strait talks', values: { person: '', organization: '', concept: 'Trackers', agreement: 1 } },
      ],
    },
    {
      title: 'Hearing of 24 Oct 2018',
      text: HEARING,
      author: 'Reyes, Tomas',
      type: 'Testimony',
      date: '2018-10-24',
      statements: [
        {
          words: 'I support the ban.',
          values: { person: 'Tomas Reyes', organization: 'Quay Alliance', concept: 'Ease the ban', agreement: 0 },
        },
        {
          words: 'Trackers are a burden, and I oppose them.',
          values: { person: 'Tomas Reyes', organization: 'Quay Alliance', concept: 'Trackers', agreement: 0 },
        },
        {
          words: 'on trackers I have come round',
          values: { person: 'Tomas Reyes', organization: 'Quay Alliance', concept: 'Trackers', agreement: 1 },
        },
        {
          words: 'they keep honest boats honest',
          values: { person: 'Tomas Reyes', organization: 'Quay Alliance', concept: 'Trackers', agreement: 1 },
        },
        {
          words: 'they keep honest boats honest',
          values: { person: 'Tomas Reyes', organization: 'Quay Alliance', concept: 'Trackers', agreement: 1 },
        },
      ],
    },
  ],
  attributes: {
    person: { 'Ada Marlow': { Type: 'politician', Alias: 'A. Marlow; Senator Marlow', Notes: 'Northern coast.' } },
    organization: { 'Quay Alliance': { Type: 'industry' } },
    concept: { Trackers: { Notes: 'Satellite trackers on vessels.', Alias: 'VMS', childOf: 'Inspectors on board' } },
  },
}
