import type { Fields, Step } from './upgrades/step'
import { BUNDLE_VERSION, stepsFrom } from './version'

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
