/** How a discourse network is made of statements; each word is also the word of the command line and of addresses. */

/** `one`: actors tied by topics that they share; `two`: actors tied to topics. */
export const NETWORK_MODES = ['one', 'two'] as const
export type NetworkMode = (typeof NETWORK_MODES)[number]

/** Who the actors are: the speakers, or the organizations that they belong to or speak for on the day. */
export const NETWORK_ACTORS = ['person', 'organization'] as const
export type NetworkActors = (typeof NETWORK_ACTORS)[number]

/** What a tie counts. `combine` numbers the sides that an actor took on a topic. */
export const QUALIFIERS = ['congruence', 'conflict', 'subtract', 'ignore', 'combine'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** `side`: for, against and mixed; `scale`: the five stances, with the distance between them. */
export const NETWORK_LEVELS = ['side', 'scale'] as const
export type NetworkLevels = (typeof NETWORK_LEVELS)[number]

/** What a tie is divided by, see `normalize.ts`. */
export const NORMALIZATIONS = ['none', 'average', 'jaccard', 'cosine', 'dna-cosine'] as const
export type Normalization = (typeof NORMALIZATIONS)[number]

/** Within what a repeated statement counts once; `include` counts every one. */
export const DUPLICATES = ['include', 'document', 'day', 'week', 'month', 'year', 'range'] as const
export type Duplicates = (typeof DUPLICATES)[number]

export type NetworkSettings = {
  mode: NetworkMode
  qualifier: Qualifier
  levels: NetworkLevels
  normalize: Normalization
  duplicates: Duplicates
  /** Whether a topic counts in addition to the broader one that it is part of. */
  broader: boolean
}

const BY_MODE: Record<NetworkMode, readonly Qualifier[]> = {
  one: ['congruence', 'conflict', 'subtract', 'ignore'],
  two: ['subtract', 'ignore', 'combine'],
}

type SettingsProblem = { parameter: 'qualifier' | 'normalize'; message: string }

/** What does not fit together in the settings of a network, in words; empty where all of it does. */
export function settingsProblems({ mode, qualifier, normalize }: NetworkSettings): SettingsProblem[] {
  const fitting = BY_MODE[mode]
  return [
    ...(fitting.includes(qualifier)
      ? []
      : [
          {
            parameter: 'qualifier' as const,
            message: `A ${mode}-mode network has no ${qualifier}: choose ${fitting.join(', ')}.`,
          },
        ]),
    ...(mode === 'two' && normalize !== 'none'
      ? [
          {
            parameter: 'normalize' as const,
            message: `A two-mode network is not divided by ${normalize}: that compares two actors. Choose none.`,
          },
        ]
      : []),
  ]
}
