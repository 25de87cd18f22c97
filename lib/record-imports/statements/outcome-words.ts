import type { Plan } from './plan'

/** “741 of 768 come in, 19 waiting for an answer, 8 refused”. */
export function outcomeWords({ outcomes }: Pick<Plan, 'outcomes'>): string {
  const all = outcomes.flat()
  const count = (number: number) => number.toLocaleString('en')
  const some = (kind: 'waits' | 'left' | 'refused', words: string) => {
    const number = all.filter((outcome) => kind in outcome).length
    return number > 0 ? [`${count(number)} ${words}`] : []
  }
  return [
    `${count(all.filter((outcome) => 'said' in outcome).length)} of ${count(all.length)} come in`,
    ...some('waits', 'waiting for an answer'),
    ...some('left', 'left out'),
    ...some('refused', 'refused'),
  ].join(', ')
}
