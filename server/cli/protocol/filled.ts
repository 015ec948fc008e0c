/** docs/protocol.md with the parts that are made: each stands between a mark with its name and an end mark. */
import { actionParts } from "./actions.ts";
import { codeTable } from "./codes.ts";
import { limitLines } from "./limits.ts";
import { routeList } from "./routes.ts";
import { versionLines } from "./versions.ts";
import { shapeList } from "./views.ts";
import { wholeFile } from "./wholeFile.ts";

export const protocolFile = "docs/protocol.md";

const parts: Readonly<Record<string, () => string>> = {
  client: () => `\`\`\`js\n${wholeFile("docs/client.mjs").trim()}\n\`\`\``,
  views: shapeList,
  routes: routeList,
  ...actionParts,
  codes: codeTable,
  limits: limitLines,
  versions: versionLines,
};

const mark = /(<!-- made: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** `text` with every part made anew. Throws where it lacks the mark of one, or has one that nobody makes. */
export function filled(text: string): string {
  const missing = new Set(Object.keys(parts));
  const whole = text.replace(mark, (_, begin: string, name: string, end: string) => {
    const part = parts[name];
    if (!part) throw new Error(`${protocolFile}: nothing makes ${name}`);
    missing.delete(name);
    return `${begin}${part()}\n${end}`;
  });
  if (missing.size > 0) throw new Error(`${protocolFile} has no mark for ${[...missing].join(", ")}`);
  return whole;
}
