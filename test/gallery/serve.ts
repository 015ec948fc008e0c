/** `npm run gallery`: serves the gallery from the source, on this machine alone. */
import { join } from "node:path";
import { createServer } from "vite";

const vite = await createServer({ configFile: join(import.meta.dirname, "vite.config.ts") });
await vite.listen();
vite.printUrls();
