/** Reads what is exported as CSV, and what README.md says of it. */
import { readFile } from "node:fs/promises";

/** Reads a table as RFC 4180 has it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (char === "\n") rows.push([]);
    } else if (char !== "\r") cell += char;
  }
  return rows.slice(0, -1);
}

/** The columns of an export as README.md tells them. */
export async function columnsInReadme(file: string): Promise<string[]> {
  const row = (await readFile("README.md", "utf8")).split("\n").find((line) => line.startsWith(`| \`${file}\` |`));
  const told = row?.split("|")[2] ?? "";
  return told
    .replace(/\([^)]*\)/g, "")
    .split(", then")[0]
    ?.split(",")
    .map((column) => column.trim()) as string[];
}
