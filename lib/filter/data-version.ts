import { parsed } from './parameter'

/**
 * The data version at which a link was copied. The page says which of its records were changed since; nothing else
 * depends on it, and files do not have it.
 */
export const dataVersion = () =>
  parsed((text) => (/^[1-9]\d{0,14}$/.test(text) ? text : undefined), 'data version such as 412')
