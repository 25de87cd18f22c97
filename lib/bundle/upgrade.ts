import type { Fields, Step } from './upgrades/step'
import { TO_VERSION_2 } from './upgrades/version-2'
import { BUNDLE_VERSION } from './version'

/** The step to each version from the one before it; version 1 was the first. */
const STEPS: Record<Exclude<Versions, 1>, Step> = { 2: TO_VERSION_2 }
type Versions = 1 | typeof BUNDLE_VERSION

/**
 * A bundle of any version as one of the newest, or why it cannot be read. What is no bundle, or says no version, is
 * given back as it is: its schema says what is wrong with it.
 */
export function upgradeBundle(value: unknown): { value: unknown } | { problem: string } {
  if (!isFields(value) || !Number.isInteger(value.version)) return { value }
  const version = value.version as number
  if (version > BUNDLE_VERSION)
    return {
      problem: `is ${version}, and this Parley reads bundles up to version ${BUNDLE_VERSION}: a newer Parley reads it`,
    }
  if (version < 1 || version === BUNDLE_VERSION) return { value }
  const upgraded = stepsFrom(version).reduce(upgradeLists, value)
  return { value: { ...upgraded, version: BUNDLE_VERSION } }
}

/** A record as a bundle of the newest version has it, from the version it was written in. */
export function upgradeRecord(type: string, record: Fields, version: number): Fields {
  return stepsFrom(version)
    .flatMap((step) => step.filter((one) => one.type === type))
    .reduce((upgraded, { upgrade }) => upgrade(upgraded), record)
}

function stepsFrom(version: number): Step[] {
  return Object.entries(STEPS).flatMap(([to, step]) => (Number(to) > version ? [step] : []))
}

function upgradeLists(bundle: Fields, step: Step): Fields {
  const upgraded = { ...bundle }
  for (const { list, upgrade } of step) {
    const records = upgraded[list]
    if (Array.isArray(records)) upgraded[list] = records.map((record) => (isFields(record) ? upgrade(record) : record))
  }
  return upgraded
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
