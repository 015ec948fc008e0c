/**
 * What people wrote, kept beside the chain instead of in it. A passage enters an entry as a token, the digest of a random salt
 * and the text; salt and text travel with the entry, outside its hash. Forgetting them leaves a log that still replays and
 * verifies, and a token that nobody can guess the text from. The rules never read the words, so they run on tokens alike.
 */
import { sha256Hex } from "../base/hash.ts";
import { isWithin } from "../base/letters.ts";
import type { Command } from "../engine/command.ts";
import { type ActionKind, actions, formOf, wordFields } from "../terms/action.ts";
import { longestCommunique } from "../terms/choices.ts";
import { longestLine, longestTextTitle } from "../terms/limits.ts";
import { withTodaysName } from "../terms/oldAction.ts";
import type { Order } from "../terms/order.ts";
import type { Bodies, Entry, NewEntry } from "./chain.ts";
import type { Passage } from "./passage.ts";

/** Stands in place of what an erased person wrote. */
export const erasedPassage = "[…]";

/** Tokens also stand within a longer text, as where a bot names a text by its title. */
const tokenPattern = /~[0-9a-f]{40}/g;

/** Tokens by passage, with what each was made of: a token is needed both when a file is checked and when it is read. */
const tokens = new WeakMap<Passage, Passage & { readonly token: string }>();

/** What stands in the chain for a passage. */
export function tokenOf(passage: Passage): string {
  const { salt, text } = passage;
  const known = tokens.get(passage);
  if (known?.salt === salt && known.text === text) return known.token;
  const token = `~${sha256Hex(`${salt}\n${text}`).slice(0, 40)}`;
  tokens.set(passage, { salt, text, token });
  return token;
}

/** Draws salts and collects the passages that are sealed. */
export interface Sealing {
  readonly salt: () => string;
  readonly words: Passage[];
}

export interface Sealed<T> {
  readonly value: T;
  readonly words: readonly Passage[];
}

/** The command with tokens for its words. Empty and over-long ones stay: the rules refuse them. @param salt draws a new salt. */
export function sealCommand(command: Command, salt: () => string): Sealed<Command> {
  const on: Sealing = { salt, words: [] };
  if ("steer" in command) return { value: { ...command, steer: sealTexts(on, command.steer) }, words: on.words };
  if (command.by.member === null) return { value: command, words: on.words };
  const { act } = command;
  const sealed = (): typeof act => {
    switch (act.kind) {
      case "say":
        return { ...act, text: seal(on, act.text, longestLine) };
      case "table":
        return { ...act, title: seal(on, act.title, longestTextTitle) };
      case "convene":
        return act.draft
          ? { ...act, draft: { ...act.draft, title: seal(on, act.draft.title, longestTextTitle) } }
          : act;
      case "setOrders":
        return { ...act, orders: act.orders.map((order) => sealOrder(on, order)) };
      default:
        return act;
    }
  };
  return { value: { ...command, act: sealed() }, words: on.words };
}

/** The same for an entry that is no command: a delegation's draft; a call for help, or what an instructor did, as a private entry unless all may know. */
export function sealNote(entry: NewEntry, salt: () => string): Sealed<NewEntry> {
  const on: Sealing = { salt, words: [] };
  if (entry.kind === "proposal") {
    const orders = entry.body.orders.map((order) => sealOrder(on, order));
    return { value: { kind: "proposal", body: { ...entry.body, orders } }, words: on.words };
  }
  if (entry.kind === "note") {
    const text = seal(on, entry.body.text, longestLine);
    return sealPrivate(on, { kind: "note", body: { ...entry.body, text } });
  }
  if (entry.kind === "steer") {
    const action = sealTexts(on, entry.body.action);
    return sealPrivate(on, { kind: "steer", body: { ...entry.body, action } });
  }
  return { value: entry, words: on.words };
}

/** Actions that concern the whole table stand in the log openly. All others are private entries. */
function isOpen({ phase, action }: Bodies["steer"]): boolean {
  const { kind } = withTodaysName(action, phase);
  return Object.hasOwn(actions, kind) && formOf(kind as ActionKind).log === "open";
}

/** A note, or a steering that is not for all to know: the whole of it as one passage, before those that it holds. */
export function sealPrivate({ salt, words }: Sealing, entry: NewEntry): Sealed<NewEntry> {
  const aside = entry.kind === "note" || (entry.kind === "steer" && !isOpen(entry.body));
  if (!aside) return { value: entry, words };
  const passage = { salt: salt(), text: JSON.stringify(entry) };
  return { value: { kind: "aside", body: { of: tokenOf(passage) } }, words: [passage, ...words] };
}

/** An instructor's own words in an action, or in the command that follows from it. */
function sealTexts<A extends object>(on: Sealing, action: A): A {
  const written = Object.entries(action).filter(([field]) => wordFields.includes(field));
  const sealed = written.map(([field, text]) => [field, typeof text === "string" ? seal(on, text, longestLine) : text]);
  return { ...action, ...Object.fromEntries(sealed) };
}

function sealOrder<O extends Order>(on: Sealing, order: O): O {
  return order.kind === "COMMUNIQUE" ? { ...order, text: seal(on, order.text, longestCommunique) } : order;
}

function seal(on: Sealing, text: string, longest: number): string {
  return text.trim() === "" || !isWithin(text, longest) ? text : sealPlain(on, text);
}

/** The token of this text under a new salt. */
export function sealPlain(on: Sealing, text: string): string {
  const passage = { salt: on.salt(), text };
  on.words.push(passage);
  return tokenOf(passage);
}

/** Is the whole text a token? */
export const isToken = (text: string): boolean => text.replace(tokenPattern, "") === "" && text.length === 41;

/** Texts by token, of entries that carry their words. */
export function passageTexts(entries: readonly Entry[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { words } of entries) for (const passage of words ?? []) texts.set(tokenOf(passage), passage.text);
  return texts;
}

/** `value` with the words in place of their tokens; a token whose words are gone becomes what `missing` says (itself by default). */
export function unseal<T>(value: T, texts: ReadonlyMap<string, string>, missing?: string): T {
  return walk(value, (text) => text.replace(tokenPattern, (token) => texts.get(token) ?? missing ?? token)) as T;
}

/** Entries that were made anew, each with those of `words` whose token stands in it for the first time. */
export function withPassages(entries: readonly Entry[], words: Iterable<Passage>): Entry[] {
  const left = new Map([...words].map((passage) => [tokenOf(passage), passage]));
  return entries.map((entry) => {
    const carried = [...tokensIn(entry.body)].flatMap((token) => left.get(token) ?? []);
    for (const passage of carried) left.delete(tokenOf(passage));
    return carried.length > 0 ? { ...entry, words: carried } : entry;
  });
}

/** Index of the first passage of an entry whose token does not stand in it, since it was changed or added; −1 for none. */
export function strayPassage({ kind, body, words = [] }: Pick<Entry, "kind" | "body" | "words">): number {
  if (words.length === 0) return -1;
  const tokens = tokensIn(body);
  const within = kind === "aside" ? words.find((passage) => tokens.has(tokenOf(passage))) : undefined;
  const inner = tokensIn(within?.text);
  return words.findIndex((passage) => !tokens.has(tokenOf(passage)) && !inner.has(tokenOf(passage)));
}

/** Every token in `value`, each once. */
export function tokensIn(value: unknown): Set<string> {
  const found = new Set<string>();
  walk(value, (text) => {
    for (const [token] of text.matchAll(tokenPattern)) found.add(token);
    return text;
  });
  return found;
}

/** The same value where no string changes, so that what is shared stays shared. */
function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return value.includes("~") ? change(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (let i = 0; i < value.length; i++) {
      const item = walk(value[i], change);
      if (item === value[i]) continue;
      copy ??= [...value];
      copy[i] = item;
    }
    return copy ?? value;
  }
  const object = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const key in object) {
    const item = walk(object[key], change);
    if (item === object[key]) continue;
    copy ??= { ...object };
    copy[key] = item;
  }
  return copy ?? value;
}
