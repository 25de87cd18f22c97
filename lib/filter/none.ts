/** A page whose address says nothing beyond which record it is: whatever else stands in it is told. */
export const NO_PARAMETERS = {}
