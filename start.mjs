/** `node start.mjs [--dev]`: starts the server, from a checkout (whose pages it builds first) or from a release. */
import { fileURLToPath } from "node:url";
import { launch } from "./launcher.mjs";

launch([fileURLToPath(new URL("server/main.ts", import.meta.url)), "--build", ...process.argv.slice(2)]);
