/** Which versions speak to each other. */
import { engineVersion } from "../../../shared/log/chain.ts";
import { format, versions } from "../../../shared/log/matchFile.ts";
import { wholeFile } from "./wholeFile.ts";

export function versionLines(): string {
  const { dependencies, devDependencies, engines } = JSON.parse(wholeFile("package.json")) as Record<
    "dependencies" | "devDependencies" | "engines",
    Record<string, string>
  >;
  const library = (name: string) => `| \`${name}\` | ${dependencies[name] ?? devDependencies[name]} |`;
  return [
    "| what | version |",
    "| - | - |",
    `| the rules' engine, in every log and file | ${engineVersion} |`,
    `| forms of a match file (\`${format}\`) | ${versions.join(", ")} |`,
    library("@colyseus/sdk"),
    library("@colyseus/core"),
    library("@colyseus/schema"),
    `| Node, for a client like the one above | ${engines.node} |`,
  ].join("\n");
}
