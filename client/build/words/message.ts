/**
 * One message of a catalogue, compiled: ICU MessageFormat in, a JavaScript expression and the types of its arguments out.
 * Beyond the standard, `{Seat}` is the argument `seat` as it stands at the beginning of a sentence, and `{seat_of}` is its
 * form `of`: see Name in client/words/format.ts.
 */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

export type Message = readonly MessageFormatElement[];

/** Messages and groups of them, by key. */
export interface Group {
  readonly [key: string]: Message | Group;
}

export const isMessage = (entry: Message | Group): entry is Message => Array.isArray(entry);

/** @throws SyntaxError with what is wrong, where the text is no message. */
export const parseMessage = (text: string): Message => parse(text, { shouldParseSkeletons: true });

/** The helpers of client/words/format.ts that compiled messages call. */
export const helpers = ["say", "start", "form", "number", "date", "time", "plural", "kind", "part"] as const;

/** A JavaScript expression: a string where the message takes nothing, else a function of its arguments. */
export function codeOf(message: Message): string {
  const rich = hasTag(message);
  const body = rich ? arrayOf(message) : templateOf(message);
  return argumentsOf(message).size === 0 ? body : `(a) => ${body}`;
}

/** Tells messages that give parts of a page from those that give a text. */
export const hasTag = (message: Message): boolean =>
  message.some((part) => part.type === TYPE.tag || branchesOf(part).some(hasTag));

const literal = (text: string): string => text.replace(/[\\`]|\$\{/g, "\\$&");

const templateOf = (message: Message, counted?: string): string =>
  message.every((part) => part.type === TYPE.literal)
    ? JSON.stringify(message.map((part) => (part as { value: string }).value).join(""))
    : `\`${message
        .map((part) =>
          part.type === TYPE.literal ? literal(part.value) : `\${${partCode(part, templateOf, "say", counted)}}`,
        )
        .join("")}\``;

const arrayOf = (message: Message, counted?: string): string =>
  `[${message.map((part) => partCode(part, arrayOf, "part", counted)).join(", ")}]`;

type Writer = (message: Message, counted?: string) => string;

function partCode(part: MessageFormatElement, write: Writer, plain: "say" | "part", counted = ""): string {
  switch (part.type) {
    case TYPE.literal:
      return JSON.stringify(part.value);
    case TYPE.argument:
      return argumentCode(part.value, plain);
    case TYPE.number:
      return `number(a.${part.value}${options(part.style)})`;
    case TYPE.date:
      return `date(a.${part.value}${options(part.style)})`;
    case TYPE.time:
      return `time(a.${part.value}${options(part.style)})`;
    case TYPE.pound:
      return `number(${counted})`;
    case TYPE.tag:
      return `a.${part.value}(${write(part.children, counted)})`;
    case TYPE.select:
      return choice(Object.entries(part.options), (key) => selected(part.value, key), write, counted);
    case TYPE.plural: {
      const value = part.offset === 0 ? `a.${part.value}` : `a.${part.value} - ${part.offset}`;
      const ordinal = part.pluralType === "ordinal" ? ", true" : "";
      const is = (key: string) =>
        key.startsWith("=") ? `a.${part.value} == ${key.slice(1)}` : `plural(${value}${ordinal}) == "${key}"`;
      return choice(Object.entries(part.options), is, write, value);
    }
  }
}

/** `{seat}`, `{Seat}` or `{seat_of}`. */
function argumentCode(name: string, plain: "say" | "part"): string {
  const { base, formed } = argument(name);
  if (formed === "start") return `start(a.${base})`;
  return formed ? `form(a.${base}, ${JSON.stringify(formed)})` : `${plain}(a.${base})`;
}

/** What an argument's name says: whose it is, and in which form it stands. */
function argument(name: string): { base: string; formed: string } {
  const [base = "", formed = ""] = name.split("_");
  const first = base.slice(0, 1);
  if (first !== first.toLowerCase()) return { base: first.toLowerCase() + base.slice(1), formed: "start" };
  return { base, formed };
}

const selected = (name: string, key: string): string =>
  key === "true" ? `a.${name}` : key === "false" ? `!a.${name}` : `kind(a.${name}) == ${JSON.stringify(key)}`;

type Options = readonly [string, { readonly value: Message }][];

/** The first branch that holds; `other` is the last. */
function choice(entries: Options, is: (key: string) => string, write: Writer, counted: string): string {
  const cases = entries.filter(([key]) => key !== "other");
  const other = entries.find(([key]) => key === "other")?.[1].value ?? [];
  const tests = cases.map(([key, { value }]) => `${is(key)} ? ${write(value, counted)} : `);
  return `(${tests.join("")}${write(other, counted)})`;
}

/** The Intl options of a skeleton such as `::.0`; a style by name is `dateStyle` and `timeStyle`. */
function options(style: unknown): string {
  if (!style) return "";
  if (typeof style === "string") return `, ${JSON.stringify(style)}`;
  const { parsedOptions } = style as { parsedOptions: object };
  return `, ${JSON.stringify(parsedOptions)}`;
}

function branchesOf(part: MessageFormatElement): readonly Message[] {
  if (part.type === TYPE.tag) return [part.children];
  if (part.type === TYPE.select || part.type === TYPE.plural) {
    return Object.values(part.options).map(({ value }) => value);
  }
  return [];
}

interface Uses {
  plain: boolean;
  formed: boolean;
  counted: boolean;
  /** Written as a number, a date or a time. */
  figure: "number" | "Date | number" | null;
  tag: boolean;
  /** Keys that are told apart; null where it is not asked. */
  keys: Set<string> | null;
  /** Whether others than these keys have words. */
  open: boolean;
}

/** The TypeScript type of each argument, in the order in which the message first names them. */
export function argumentsOf(message: Message): ReadonlyMap<string, string> {
  const rich = hasTag(message);
  const found = new Map<string, Uses>();
  collect(message, found);
  return new Map([...found].map(([name, uses]) => [name, typeOf(uses, rich)]));
}

function typeOf(uses: Uses, rich: boolean): string {
  const { plain, formed, counted, figure, tag, keys, open } = uses;
  if (tag) return "Tag";
  if (formed || (plain && (counted || keys))) return keys && !counted && !formed ? "string | Name" : "Name";
  if (figure) return figure;
  if (counted) return "number";
  if (!keys) return rich ? "Part" : "Said";
  if ([...keys].every((key) => key === "true" || key === "false")) return "boolean";
  return open ? "string" : [...keys].map((key) => JSON.stringify(key)).join(" | ");
}

function collect(message: Message, found: Map<string, Uses>): void {
  for (const part of message) {
    note(part, found);
    for (const branch of branchesOf(part)) collect(branch, found);
  }
}

function note(part: MessageFormatElement, found: Map<string, Uses>): void {
  if (part.type === TYPE.literal || part.type === TYPE.pound) return;
  const { base, formed } = argument(part.value);
  const none = { plain: false, formed: false, counted: false, figure: null, tag: false, keys: null, open: false };
  const uses: Uses = found.get(base) ?? none;
  found.set(base, uses);
  if (part.type === TYPE.argument) uses[formed !== "" && formed !== "start" ? "formed" : "plain"] = true;
  if (part.type === TYPE.number) uses.figure = "number";
  if (part.type === TYPE.date || part.type === TYPE.time) uses.figure = "Date | number";
  if (part.type === TYPE.tag) uses.tag = true;
  if (part.type === TYPE.plural) uses.counted = true;
  if (part.type === TYPE.select) {
    const { other, ...others } = part.options;
    uses.keys = new Set([...(uses.keys ?? []), ...Object.keys(others)]);
    uses.open ||= (other?.value.length ?? 0) > 0;
  }
}
