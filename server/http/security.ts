/** What a browser may do with our pages: everything from this origin, nothing from another. */
import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { type Log, onceAMinute } from "../log.ts";
import { HttpRefusal } from "./refusal.ts";

const host = /^[\w.-]+(:\d+)?$|^\[[\da-fA-F:]+\](:\d+)?$/;

/**
 * Phaser makes its textures from data: and blob: addresses. In development Vite puts styles into the page itself, and a worker of its
 * own waits there for the server to come back.
 */
const policy = (socket: string, dev: boolean) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    ...(dev ? ["worker-src 'self' blob:"] : []),
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

/** The headers that say from which page a request comes. */
type Asking = Pick<IncomingHttpHeaders, "origin" | "host"> & {
  readonly "sec-fetch-site"?: string | string[] | undefined;
};

/**
 * Whether a browser says that the request comes from our own page, or no browser is asking (no Origin). Over HTTPS the
 * browser says so itself, whatever name a proxy has put in place of the one that it asked by.
 */
export function isOwnOrigin(headers: Asking, publicUrl?: string): boolean {
  const { origin } = headers;
  if (origin === undefined || headers["sec-fetch-site"] === "same-origin") return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === headers.host || (publicUrl !== undefined && from === new URL(publicUrl).host);
}

/** Refuses requests that change something and come from another site's page, or from ours under a name not known here. */
export function ownOriginOnly(publicUrl: string | undefined, log: Log): RequestHandler {
  const say = onceAMinute((sentence) => log.info(sentence));
  return (request, _response, next) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads && !isOwnOrigin(request.headers, publicUrl)) {
      const [origin, host] = [request.headers.origin, request.headers.host].map((name = "") => name.slice(0, 200));
      say(
        `A page of ${origin} asked by the name ${host}: if people open this server there, set PUBLIC_URL=${origin}, or let the proxy in front pass the name on (nginx: proxy_set_header Host $host).`,
      );
      throw new HttpRefusal(403, "otherName", { origin: origin ?? "" });
    }
    next();
  };
}
