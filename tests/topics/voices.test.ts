import { expect, test } from 'vitest'
import { judgeVoices, listVoices, overtakenFor } from '@/lib/topics/voices'
import { aHolder, anOccasion, who } from './occasions'

const said = anOccasion({ id: 'p-said', actor: who('sanders'), onBehalfOf: who('office') })
const underOffice = { ...said, holder: aHolder('office', 'organization') }

test('words said for somebody else are one voice, the speaker’s', () => {
  const voices = listVoices([said, underOffice])
  expect(voices.map(({ holder }) => holder.slug)).toEqual(['sanders'])
  expect(judgeVoices(voices)).toMatchObject({ kind: 'single', against: 1 })
})

test('where other words count for the speaker, they are a voice of whoever they were said for', () => {
  const later = anOccasion({ id: 'p-own', actor: who('sanders'), stance: 'supports' })
  const voices = listVoices([{ ...said, bearing: 'behind' }, underOffice, later])
  expect(voices.map(({ holder, occasions }) => [holder.slug, occasions[0]?.id])).toEqual([
    ['office', 'p-said'],
    ['sanders', 'p-own'],
  ])
})

test('a spokesperson whose words no longer count for the office is told apart', () => {
  const overtaken = { ...underOffice, bearing: 'behind' as const }
  expect(overtakenFor(said, [said, overtaken])).toEqual(who('office'))
  expect(overtakenFor(said, [said, underOffice])).toBeNull()
  expect(overtakenFor(anOccasion(), [anOccasion()])).toBeNull()
})

test('two stances of equal rank on one day are under review and enter no count', () => {
  const tied = [anOccasion({ id: 'p-1' }), anOccasion({ id: 'p-2', stance: 'supports' })]
  const other = anOccasion({ id: 'p-3', actor: who('tomas'), stance: 'supports' })
  const voices = listVoices([...tied, other])
  expect(voices.find(({ holder }) => holder.slug === 'ada')?.review).toBe('stances')
  expect(judgeVoices(voices)).toMatchObject({ kind: 'single', for: 1, against: 0, review: 1 })
})

test('the order is against to for, then first-hand, then named', () => {
  const occasions = [
    anOccasion({ id: 'p-1', actor: who('zoe'), stance: 'supports' }),
    anOccasion({ id: 'p-2', actor: who('ada'), stance: 'supports', reportedBy: who('tomas') }),
    anOccasion({ id: 'p-3', holder: aHolder('experts', 'group'), actor: who('experts'), stance: 'supports' }),
    anOccasion({ id: 'p-4', actor: who('bea'), stance: 'supports' }),
    anOccasion({ id: 'p-5', actor: who('cyr'), stance: 'opposes_unless' }),
  ]
  expect(listVoices(occasions).map(({ holder }) => holder.slug)).toEqual(['cyr', 'bea', 'zoe', 'ada', 'experts'])
})

test('what does not count is no voice', () => {
  expect(listVoices([anOccasion({ bearing: 'behind' }), anOccasion({ bearing: 'uncertain' })])).toEqual([])
})
