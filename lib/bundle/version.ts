/** The version of the bundle's shape that is written; `upgrade` reads every one before it. */
export const BUNDLE_VERSION = 2
