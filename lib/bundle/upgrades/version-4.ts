import type { Step } from './step'

/**
 * Version 4: a topic's `proposition` may be null, in force and as the first of the `earlier` wordings: it is, or was,
 * still to be worded. In earlier versions every topic had one, so no record changes.
 */
export const TO_VERSION_4: Step = []
