/** Where a text stands on the page. */
export const textAnchor = (text: number): string => `text-${text}`;
