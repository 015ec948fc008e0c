/** The path under which the server stands ("/loc"), where a proxy gives it one; "" for the root. The server writes it into each page. */

const metaIn = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? "";

export const basePath: string = typeof document === "undefined" ? "" : metaIn(document);

/** The server's own path as a browser asks for it. */
export const at = (path: string): string => basePath + path;

/** Where the server is, without a final slash. */
export const serverAddress = (): string => location.origin + basePath;

/** This page's path as the server knows it. */
export const ownPath = (): string => location.pathname.slice(basePath.length);
