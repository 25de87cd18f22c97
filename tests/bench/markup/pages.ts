/** Reading pages of the bundled library. */
export const BUNDLED = [
  '/',
  '/compare',
  '/compare?topics=all',
  '/positions',
  '/positions/csm-2019-klingner-sanctions-relief',
  '/topics',
  '/topics/sanctions-relief',
  '/actors',
  '/actors/bruce-klingner',
  '/claims',
  '/sources',
  '/codebook',
]

const names = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}-${index}`).join(',')

/** The same kinds of page in a generated library. */
export const GENERATED = [
  '/',
  `/compare?actors=${names('actor', 12)}&topics=${names('topic', 20)}`,
  '/positions',
  '/positions/p-7',
  '/topics',
  '/topics/topic-7',
  '/actors',
  '/actors/actor-7',
  '/sources',
  '/codebook',
]
