/** Development: Vite as middleware on the same port, pages rebuilt as they are asked for. */
import { readFile } from "node:fs/promises";
import type { Server as HttpServer } from "node:http";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";

/** Vite's middleware for the pages in `root`/client, and how to end it. */
export async function viteFiles(
  root: string,
  http: HttpServer,
): Promise<{ files: RequestHandler; close(): Promise<void> }> {
  // Imported here only: a server in use has no need of it.
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: join(root, "vite.config.ts"),
    appType: "custom",
    optimizeDeps: { entries: ["index.html", "teach.html"] },
    server: { middlewareMode: true, ws: { server: http } },
  });
  const router = Router();
  router.get(
    ["index", "teach", "projector", "review", "classReview", "rules"].map((page) => `/${page}.html`),
    async (request, response) => {
      const page = await readFile(join(root, "client", request.path), "utf8");
      response.type("html").send(await vite.transformIndexHtml(request.originalUrl, page));
    },
  );
  router.use(vite.middlewares);
  return { files: router, close: () => vite.close() };
}
