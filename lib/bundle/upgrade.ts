import type { Fields, Step } from './upgrades/step'
import { BUNDLE_VERSION, stepsFrom } from './version'

/**
 * Upgrades a parsed bundle of any version to the newest, or says why it cannot be read. A value that is no bundle, or
 * has no version, is returned unchanged, for the schema to report.
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

/** Upgrades a record from the version of the bundle it was written in to the newest. */
export function upgradeRecord(type: string, record: Fields, version: number): Fields {
  return stepsFrom(version)
    .flatMap((step) => step.flatMap((one) => ('upgrade' in one && one.type === type ? [one.upgrade] : [])))
    .reduce((upgraded, upgrade) => upgrade(upgraded), record)
}

/** Upgrades a bundle by one version. Parts that do not have the shape of their version stay unchanged. */
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
