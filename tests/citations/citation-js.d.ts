// citation-js has no types of its own; these are the parts that the tests call.
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown)
    /** CSL-JSON items. */
    data: unknown[]
    format(output: 'bibliography', options: { template: string; lang: string }): string
  }
  export const plugins: { config: { get(name: '@csl'): { styles: { add(name: string, style: string): void } } } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
