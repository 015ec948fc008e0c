/** The refusals as a table: code, status over HTTP, and what comes with it. Their sentences are the pages' (client/words/en/codes.json). */
import { codes } from "../../../shared/base/codes.ts";
import { statusOf } from "../../http/answer.ts";
import { wholeFile } from "./wholeFile.ts";

export function codeTable(): string {
  const remarks = new Map(
    [...wholeFile("shared/base/codes.ts").matchAll(/^ {2}"(\w+)",(?: \/\/ (.*))?$/gm)].map(([, code, said]) => [
      code,
      said,
    ]),
  );
  const cell = (text: string) => text.replaceAll("|", "\\|");
  return [
    "| code | HTTP | with, and when |",
    "| - | - | - |",
    ...codes.map((code) => `| \`${code}\` | ${statusOf(code)} | ${cell(remarks.get(code) ?? "")} |`),
  ].join("\n");
}
