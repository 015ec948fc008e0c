/** Development: Vite as middleware on the same port, pages rebuilt as they are asked for. */
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server as HttpServer } from "node:http";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import type { ViteDevServer } from "vite";
import { languageOf } from "./http/languages.ts";

/** Made from English while the pages are served (client/build/words/madeUp.ts). */
const madeUp = ["en-XA", "ar-XB"];

/** Vite's middleware for the pages in `root`/client, one for each language that is asked for, and how to end them. */
export async function viteFiles(
  root: string,
  http: HttpServer,
): Promise<{ files: RequestHandler; close(): Promise<void> }> {
  const words = join(root, "client/words");
  const languages = readdirSync(words).filter((name) => existsSync(join(words, name, "language.json")));
  const all = [...languages, ...madeUp];
  const running = new Map<string, Promise<ViteDevServer>>();
  const ready = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const viteFor = (language: string): Promise<ViteDevServer> => {
    // Started one after the other: each reads its language from the environment.
    const vite = running.get(language) ?? last.then(() => startVite(root, http, language));
    last = vite.then(() => ready.add(language));
    running.set(language, vite);
    return vite;
  };
  // A page that was open before a restart asks by this socket whether the server is back, and loads itself anew once it is.
  http.on("upgrade", ({ url = "", headers }, socket) => {
    const language = url.split("/")[1] ?? "";
    if (!headers["sec-websocket-protocol"]?.startsWith("vite-") || !all.includes(language) || ready.has(language))
      return;
    // Vite answers the next attempt.
    void viteFor(language).then(() => socket.destroy());
  });
  const router = Router();
  router.get(
    ["index", "teach", "projector", "review", "classReview", "rules", "reach"].map((page) => `/${page}.html`),
    async (request, response) => {
      const vite = await viteFor(languageOf(request, response, all));
      const page = await readFile(join(root, "client", request.path), "utf8");
      response.type("html").send(await vite.transformIndexHtml(request.originalUrl, page));
    },
  );
  router.use(async (request, response, next) => {
    const language = request.path.split("/")[1] ?? "";
    if (all.includes(language)) (await viteFor(language)).middlewares(request, response, next);
    else next();
  });
  return {
    files: router,
    close: async () => void (await Promise.all([...running.values()].map(async (vite) => (await vite).close()))),
  };
}

async function startVite(root: string, http: HttpServer, language: string): Promise<ViteDevServer> {
  // Imported here only: a server in use has no need of it.
  const { createServer } = await import("vite");
  // Read by vite.config.ts.
  process.env.PAGE_LANGUAGE = language;
  return createServer({
    configFile: join(root, "vite.config.ts"),
    appType: "custom",
    cacheDir: join(root, "node_modules/.vite", language),
    optimizeDeps: { entries: ["index.html", "teach.html"] },
    server: { middlewareMode: true, ws: { server: http } },
  });
}
