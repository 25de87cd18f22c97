/** Table of a page without query parameters: any parameter in its address is reported as a problem. */
export const NO_PARAMETERS = {}
