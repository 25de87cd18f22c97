import { expect, test } from 'vitest'
import { buildSpectrum, NAMES_AT_A_STOP } from '@/lib/topics/spectrum'
import { listVoices } from '@/lib/topics/voices'
import { STANCES } from '@/lib/vocabulary'
import { anOccasion, who } from './occasions'

const crowd = (size: number) =>
  Array.from({ length: size }, (_, at) => anOccasion({ id: `p-${at}`, actor: who(`a${String(at).padStart(2, '0')}`) }))

test('every stop is there, from against to for, the empty ones too', () => {
  const stops = buildSpectrum(listVoices([anOccasion({ stance: 'mixed' })]))
  expect(stops.map(({ stance }) => stance)).toEqual([...STANCES])
  expect(stops.map(({ count }) => count)).toEqual([0, 0, 1, 0, 0])
})

test.each([
  [NAMES_AT_A_STOP, NAMES_AT_A_STOP, 0],
  [NAMES_AT_A_STOP + 1, NAMES_AT_A_STOP + 1, 0],
  [NAMES_AT_A_STOP + 12, NAMES_AT_A_STOP, 12],
])('of %i names %i are shown and %i counted', (size, named, more) => {
  const stop = buildSpectrum(listVoices(crowd(size)))[0]
  expect(stop).toMatchObject({ count: size, more })
  expect(stop?.named).toHaveLength(named)
})

test('who is under review stands at both stances', () => {
  const tied = [anOccasion({ id: 'p-1' }), anOccasion({ id: 'p-2', stance: 'supports' })]
  const stops = buildSpectrum(listVoices(tied))
  expect(stops.filter(({ count }) => count > 0).map(({ stance }) => stance)).toEqual(['opposes', 'supports'])
  expect(stops.flatMap(({ named }) => named).every(({ review }) => review)).toBe(true)
})
