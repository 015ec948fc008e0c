/** Files of the project as text, by their path from its root. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const wholeFile = (path: string): string => readFileSync(join(import.meta.dirname, "../../..", path), "utf8");
