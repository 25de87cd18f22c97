/** How pages become markup: `react`, or by the markup writer. Part of every page's ETag. */
export const markupWay = (): string | undefined => process.env.PARLEY_MARKUP
