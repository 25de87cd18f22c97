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
  const upgraded = stepsFrom(version).reduce(applyStep, value)
  return { value: { ...upgraded, version: BUNDLE_VERSION } }
}

/** A record as a bundle of the newest version has it, from the version it was written in. */
export function upgradeRecord(type: string, record: Fields, version: number): Fields {
  return stepsFrom(version)
    .flatMap((step) => step.flatMap((one) => ('upgrade' in one && one.type === type ? [one.upgrade] : [])))
    .reduce((upgraded, upgrade) => upgrade(upgraded), record)
}

/** A bundle of one version as the next has it. What has not the shape of its version stays as it is. */
export function applyStep(bundle: Fields, step: Step): Fields {
  const upgraded = { ...bundle }
  for (const one of step) {
    if ('newList' in one) upgraded[one.newList] = []
    else upgraded[one.list] = upgradeAll(upgraded[one.list], one.upgrade)
  }
  return upgraded
}

function upgradeAll(records: unknown, upgrade: (record: Fields) => Fields): unknown {
  if (!Array.isArray(records)) return records
  return records.map((record) => (isFields(record) ? upgrade(record) : record))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
