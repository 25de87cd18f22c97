import { BASES, BASIS, SIDE, SIDES, STANCE, STANCES } from '@/lib/vocabulary'
import type { Chapter } from './model'

const BASIS_MORE = {
  stated: 'It counts before the other two.',
  enacted: 'Such as refusing a demand or cutting back an exercise. It is marked, and can be left out.',
  inferred: 'In one sentence, in addition to the position. It is marked, and can be left out.',
}

export const POSITIONS: Chapter = {
  anchor: 'position',
  title: 'Position: what an actor holds on one occasion',
  paragraphs: [
    'One actor, one topic, one occasion. The same words printed elsewhere are more evidence for the same position; the same view voiced on another day is another position. There is no position without a quotation that can be looked up.',
    'The main clause decides the side. “No relief until X” is against, unless X; “relief in exchange for X” is for, if X. A trigger that only repeats a limit the proposition already has is no condition.',
    'Two stances are on opposite sides where one is above zero and one below; on the same side on different terms where both are on one side but differ; otherwise the same. Disagreement here always means opposite sides.',
  ],
  terms: [
    ...STANCES.map((stance) => ({
      anchor: `stance-${stance}`,
      term: `${STANCE[stance].label}, ${signed(STANCE[stance].score)}`,
      meaning: STANCE[stance].meaning,
      ...(stance === 'mixed' ? { more: 'It is on neither side, and no silence is ever counted as mixed.' } : {}),
      mark: { kind: 'stance' as const, name: stance },
    })),
    {
      anchor: 'sides',
      term: `Sides: ${SIDES.map((side) => SIDE[side].label.toLowerCase()).join(', ')}`,
      meaning: 'The sign of the score. Everything that runs along the scale runs from against to for.',
    },
    {
      anchor: 'condition',
      term: 'Condition',
      meaning:
        'What the stance hangs on, each with “if” or “unless”, joined by “and” or “or”. The two conditional stances have at least one, the others none.',
    },
    {
      anchor: 'qualifier',
      term: 'Qualifier',
      meaning: 'A reservation that names no trigger, such as “for now”. It is recorded and shown and changes no score.',
    },
    ...BASES.map((basis) => ({
      anchor: `basis-${basis}`,
      term: BASIS[basis].label,
      meaning: BASIS[basis].meaning,
      more: BASIS_MORE[basis],
    })),
    {
      anchor: 'reported-by',
      term: 'Reported by',
      meaning:
        'Known only through somebody else. What an analyst says a government wants is a position of that government reported by the analyst, never its own words. It is drawn with a dashed outline.',
    },
    {
      anchor: 'confidence',
      term: 'Confidence',
      meaning:
        'How sure the coder was of the reading: high, medium or low. Low is marked wherever the position appears.',
    },
    {
      anchor: 'counting',
      term: 'Which position counts',
      meaning:
        'On any day, the latest one in the actor’s own, stated words. Reported, inferred and enacted ones count only where there are no such words. “Latest” goes by the first day a date can mean.',
      more: 'Two of equal rank on one day are both shown, are under review, and enter no count. The same goes for what was coded on an earlier wording of the proposition.',
    },
  ],
}

function signed(score: number): string {
  return score === 0 ? '0' : `${score > 0 ? '+' : '−'}${Math.abs(score)}`
}
