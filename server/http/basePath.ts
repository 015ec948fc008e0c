/** Serving under a path that a proxy in front gives the server: https://school.example/loc has the base path "/loc". */
import type { IncomingMessage, Server } from "node:http";

/** The path of the public address, without a final slash; "" at the root of a name. */
export const basePathOf = (publicUrl: string | undefined): string =>
  publicUrl === undefined ? "" : new URL(publicUrl).pathname.replace(/\/+$/, "");

/** Takes the base path off every request and upgrade: a proxy may pass it on or have taken it off itself. */
export function takeOff(base: string, http: Server): void {
  if (base === "") return;
  const take = (request: IncomingMessage) => {
    const { url = "" } = request;
    if (url.startsWith(`${base}/`)) request.url = url.slice(base.length);
    else if (url === base || url.startsWith(`${base}?`)) request.url = `/${url.slice(base.length)}`;
  };
  http.prependListener("request", take);
  http.prependListener("upgrade", take);
}

/** A page as it is served under a base path: its files are asked for there, and its code is told of it. */
export const pageUnder = (base: string, html: string): string =>
  html
    .replaceAll(/(\s(?:src|href|content)=")\/(?!\/)/g, `$1${base}/`)
    .replace("<head>", `<head><meta name="base-path" content="${base}">`);
