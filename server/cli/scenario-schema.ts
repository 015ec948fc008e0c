/** Writes the JSON Schema of every scenario file to seeds/schema/, for editors. `npm run schema`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sequelFileSchema } from "../../shared/scenario/briefs.ts";
import { scenarioSchemas } from "../../shared/scenario/parse.ts";

const folder = "seeds/schema";

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({ ...scenarioSchemas, sequel: sequelFileSchema })) {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ title: `${name}.json`, ...json }, null, 2)}\n`);
  process.stdout.write(`${join(folder, `${name}.json`)}\n`);
}
