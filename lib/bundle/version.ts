import type { Step } from './upgrades/step'
import { TO_VERSION_2 } from './upgrades/version-2'
import { TO_VERSION_3 } from './upgrades/version-3'
import { TO_VERSION_4 } from './upgrades/version-4'

/** The steps between versions of the bundle; the first leads to version 2. */
const STEPS = [TO_VERSION_2, TO_VERSION_3, TO_VERSION_4] as const

/** The version of the bundle that is written. All earlier ones can be read. */
export const BUNDLE_VERSION = ([undefined, ...STEPS] as const).length

/** The steps from one version to the newest, in order. */
export const stepsFrom = (version: number): readonly Step[] => STEPS.slice(Math.max(version, 1) - 1)
