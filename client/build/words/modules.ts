/** Catalogues as modules: what `import * as words from "words:projector"` gives, and its types. */
import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";
import { catalogues, readCatalogue, source } from "./catalogue.ts";
import { argumentsOf, codeOf, type Group, hasTag, helpers, isMessage, type Message } from "./message.ts";

export interface From {
  /** Where the helpers are imported from, and which words are spoken. */
  readonly format: string;
  readonly wording: string;
}

/** The module of a catalogue. `plain`: what it says in plainer words, for those who have chosen them. */
export function moduleCode(words: Group, { format, wording }: From, plain: Group = {}): string {
  const entries = Object.entries(words);
  const lines = entries.map(([key, entry], at) => `const w${at} = ${entryCode(entry, plain[key])};`);
  const names = entries.map(([key], at) => `w${at} as ${key}`);
  return [
    `import { ${helpers.join(", ")} } from ${JSON.stringify(format)};`,
    ...(Object.keys(plain).length > 0 ? [`import { plainly } from ${JSON.stringify(wording)};`] : []),
    ...lines,
    `export { ${names.join(", ")} };`,
  ].join("\n");
}

function entryCode(entry: Message | Group, plain?: Message | Group): string {
  if (isMessage(entry))
    return plain && isMessage(plain) ? `(plainly ? ${codeOf(plain)} : ${codeOf(entry)})` : codeOf(entry);
  const plainer = plain && !isMessage(plain) ? plain : {};
  return `{ ${Object.entries(entry)
    .map(([key, value]) => `${JSON.stringify(key)}: ${entryCode(value, plainer[key])}`)
    .join(", ")} }`;
}

const offered = `declare module "words:languages" {
  /** Those that a reader may choose, each in its own name. */
  export const languages: readonly { readonly code: string; readonly name: string }[];
}
`;

/** The declarations of all modules, from the source language. */
export function typesCode(): string {
  const modules = catalogues().map((name) => {
    const entries = Object.entries(readCatalogue(source, name).words);
    const lines = entries.map(([, entry], at) => `${doc(entry, "  ")}  const w${at}: ${entryType(entry, "  ")};`);
    const names = entries.map(([key], at) => `w${at} as ${key}`);
    const imports = ["Name", "Part", "Said", "Tag"]
      .map((type) => `  type ${type} = import("./format.ts").${type};\n`)
      .join("");
    return `declare module "words:${name}" {\n${imports}${lines.join("\n")}\n  export { ${names.join(", ")} };\n}\n`;
  });
  return `// Written from client/words/${source} by \`npm run words\`; not kept in git.\n\n${offered}\n${modules.join("\n")}`;
}

function entryType(entry: Message | Group, indent: string): string {
  if (!isMessage(entry)) {
    const deeper = `${indent}  `;
    const lines = Object.entries(entry).map(
      ([key, value]) => `${doc(value, deeper)}${deeper}readonly ${JSON.stringify(key)}: ${entryType(value, deeper)};\n`,
    );
    return `{\n${lines.join("")}${indent}}`;
  }
  const given = [...argumentsOf(entry)].map(([name, type]) => `readonly ${name}: ${type}`);
  const result = hasTag(entry) ? "Part" : "string";
  return given.length === 0 ? result : `(given: { ${given.join("; ")} }) => ${result}`;
}

/** The message itself, where an editor shows what a name holds. */
const doc = (entry: Message | Group, indent: string): string =>
  isMessage(entry) ? `${indent}/** ${printed(entry).replaceAll("*/", "*\\/").replaceAll("\n", " ")} */\n` : "";

const printed = (message: Message): string =>
  message.every(({ type }) => type === TYPE.literal)
    ? message.map((part) => (part as { value: string }).value).join("")
    : printAST(message as MessageFormatElement[]);
