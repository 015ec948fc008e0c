/** What a browser may do with our pages: everything from this origin, nothing from another. */
import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { HttpRefusal } from "./refusal.ts";

const host = /^[\w.-]+(:\d+)?$|^\[[\da-fA-F:]+\](:\d+)?$/;

/** Phaser makes its textures from data: and blob: addresses. In development Vite puts styles into the page itself. */
const policy = (socket: string, dev: boolean) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Sets the headers that every answer carries. */
export function securityHeaders({ dev }: { dev: boolean }): RequestHandler {
  return (request, response, next) => {
    const name = request.headers.host ?? "";
    // Older browsers do not count WebSockets of the same host as 'self'.
    const socket = host.test(name) ? ` ws://${name} wss://${name}` : "";
    response.set({
      "Content-Security-Policy": policy(socket, dev),
      "X-Content-Type-Options": "nosniff",
      // The instructor's link holds a token: no address leaves with a request.
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    });
    next();
  };
}

/** Whether a browser says that the request comes from our own page, or no browser is asking (no Origin). */
export function isOwnOrigin(headers: Pick<IncomingHttpHeaders, "origin" | "host">, publicUrl?: string): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === headers.host || (publicUrl !== undefined && from === new URL(publicUrl).host);
}

/** Refuses requests that change something and come from another site's page. */
export function ownOriginOnly(publicUrl?: string): RequestHandler {
  return (request, _response, next) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads && !isOwnOrigin(request.headers, publicUrl)) throw new HttpRefusal(403, "notYours");
    next();
  };
}
