/** One HTTP server for everything: pages, interface, matchmaking, WebSockets. */
import { createServer, type Server as HttpServer } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import express, { type RequestHandler, type Router } from "express";
import { builtPages, canBuild, root } from "./build.ts";
import { viteFiles } from "./dev.ts";
import type { Env } from "./env.ts";
import { StartupFault } from "./faults.ts";
import { asTyped, pathWithoutNul } from "./http/asTyped.ts";
import { basePathOf, takeOff } from "./http/basePath.ts";
import { signInByLink } from "./http/instructor.ts";
import { builtLanguages } from "./http/languages.ts";
import { builtFiles, homeForPeople, pageRoutes } from "./http/pages.ts";
import { proxyAdvice } from "./http/proxy.ts";
import { answerReach } from "./http/reachSocket.ts";
import { answerErrors, notFound } from "./http/refusal.ts";
import { createRelays } from "./http/relay.ts";
import { ownOriginOnly, securityHeaders } from "./http/security.ts";
import type { Log } from "./log.ts";
import { listen } from "./port.ts";
import { openRooms, type Rooms } from "./rooms/door.ts";
import type { Store } from "./store/store.ts";

export interface AppParts {
  readonly env: Pick<Env, "port" | "host" | "publicUrl" | "trustProxy">;
  readonly store: Store;
  readonly rooms: Rooms;
  /** Mounted at /api, after the JSON parser. */
  readonly api: Router;
  readonly log: Log;
  /** Vite in place of the built pages. */
  readonly dev?: boolean;
  /** The folder of the built pages; the project's own by default. */
  readonly dist?: string;
}

export interface App {
  /** The port listened on. @throws StartupFault `portTaken` when the address cannot be had. */
  listen(): Promise<number>;
  /** Takes no more connections, disposes the rooms and ends what is open; the store is left to its owner. */
  close(): Promise<void>;
}

/** Largest body of a request to the interface. */
export const largestBody = "64kb";
/** How long rooms may take to end when the server does. */
const patienceMs = 3_000;

/** @throws StartupFault `notBuilt` when the pages have not been built. */
export async function createApp(parts: AppParts): Promise<App> {
  const { env, store, log, dev = false } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.trustProxy ?? false);
  const http = createServer(app);
  const base = basePathOf(env.publicUrl);
  if (dev && base !== "")
    throw new StartupFault("badEnv", [
      `In development pages are served at the root only: set PUBLIC_URL without its path ${base}, or use npm start.`,
    ]);
  takeOff(base, http);
  const sockets = upgradedSockets(http);
  answerReach(http);
  const pages = dev ? await viteFiles(root, http) : { files: built(parts.dist ?? builtPages, base), close: nothing };
  const door = await openRooms({ http, rooms: parts.rooms, log, publicUrl: env.publicUrl });

  app.use(securityHeaders({ dev }), proxyAdvice(env, log), ownOriginOnly(env.publicUrl, log));
  app.use(door.route);
  const relays = createRelays(http);
  app.use("/api/relay", noStore, express.json({ limit: largestBody }), relays.routes);
  app.use("/api", noStore, pathWithoutNul, express.json({ limit: largestBody, reviver: asTyped }), parts.api, notFound);
  app.get("/teach", signInByLink(store.instructors, env.publicUrl?.startsWith("https:") ?? false, base));
  app.use(pageRoutes(), pages.files, homeForPeople(base), notFound, answerErrors(log));

  return {
    listen: () => listen(http, env),
    async close() {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      await Promise.race([door.close(), after(patienceMs)]);
      relays.close();
      await pages.close();
      http.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function built(dist: string, base: string): RequestHandler {
  if (builtLanguages(dist).length > 0) return builtFiles(dist, base);
  const tools = canBuild() ? "" : "npm ci, without --omit=dev, and then ";
  throw new StartupFault("notBuilt", [
    `The pages have not been built (there is no ${join(dist, "en", "index.html")}); run ${tools}npm run build first.`,
  ]);
}

/** The sockets that became WebSockets: an HTTP server does not end them by itself. */
function upgradedSockets(http: HttpServer): ReadonlySet<Duplex> {
  const open = new Set<Duplex>();
  http.on("upgrade", (_request, socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return open;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};
const nothing = async () => {};
const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
