import type { Step } from './upgrades/step'
import { TO_VERSION_2 } from './upgrades/version-2'

/** The step to each version of the bundle from the one before it, the step to version 2 first. */
const STEPS = [TO_VERSION_2] as const

/** The version of the bundle's shape that is written; every one before it is read as well. */
export const BUNDLE_VERSION = ([undefined, ...STEPS] as const).length

/** The steps from one version to the newest, in their order. */
export const stepsFrom = (version: number): readonly Step[] => STEPS.slice(Math.max(version, 1) - 1)
