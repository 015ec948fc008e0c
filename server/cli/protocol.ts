/** `npm run protocol`: writes into docs/protocol.md what the schemas, routes and limits say. */
import { readFileSync, writeFileSync } from "node:fs";
import { filled, protocolFile } from "./protocol/filled.ts";

writeFileSync(protocolFile, filled(readFileSync(protocolFile, "utf8")));
process.stdout.write(`${protocolFile}\n`);
