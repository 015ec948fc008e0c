/** How words are put together in the page's language: what compiled messages call, and numbers, dates and lists. */

import { dir, locale } from "words:language";
import type { ComponentChildren } from "preact";

/** A name with what grammar asks of it, from the scenario's names. */
export interface Name {
  /** As it stands within a sentence: "the United States". */
  readonly text: string;
  /** As it begins a sentence: "The United States". */
  readonly start: string;
  /** Which plural it takes a verb in. */
  readonly number: Intl.LDMLPluralRule;
  /** In languages that have one. */
  readonly gender?: string;
  /** Further forms by name, as the language's messages ask for them: {seat_of}. */
  readonly forms?: Readonly<Record<string, string>>;
}

/** What a message puts between its words. */
export type Said = string | number | Name;
/** A part of a page. */
export type Part = ComponentChildren;
/** What a tag makes of the words within it. */
export type Tag = (words: Part) => Part;

const isName = (value: unknown): value is Name => typeof value === "object" && value !== null && "start" in value;

export const say = (value: Said): string =>
  typeof value === "number" ? number(value) : typeof value === "string" ? value : value.text;

/** As a part of a page: numbers and names in words, the rest as it is. */
export const part = (value: Part | Name): Part =>
  typeof value === "number" || isName(value) ? say(value) : (value as Part);

/** At the beginning of a sentence. */
export const start = (value: Said): string => (isName(value) ? value.start : capital(say(value)));

/** The name as it begins a sentence, for a message that has it within one. */
export const beginning = (name: Name): Name => ({ ...name, text: name.start });

/** What a rich message gives, as a text: its tags must give texts too. */
export const textOf = (parts: Part): string =>
  Array.isArray(parts) ? parts.map(textOf).join("") : String(parts ?? "");

/** In a form of its language; the plain one where it has no such form. */
export const form = (value: Name, name: string): string => value.forms?.[name] ?? value.text;

/**
 * What people wrote, within a text that cannot hold a `<bdi>` (a label, a title, a choice of a list): marked as running in a
 * direction of its own, where it may run against the page's.
 */
export const isolated = (text: string): string =>
  dir === "rtl" || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;

/** The first letter as a capital. */
export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** What a `select` asks: the gender of a name, or the value itself. */
export const kind = (value: string | number | Name): string =>
  typeof value === "object" ? (value.gender ?? "") : String(value);

const rules = kept((type: Intl.PluralRuleType) => new Intl.PluralRules(locale, { type }));

/** What a `plural` asks. */
export const plural = (value: number | Name, ordinal = false): Intl.LDMLPluralRule =>
  typeof value === "object" ? value.number : rules(ordinal ? "ordinal" : "cardinal").select(value);

/** Making a format takes a hundred times as long as using it, and a log has thousands of figures. */
function kept<O, F>(make: (options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify(options) ?? "";
    const known = made.get(key) ?? make(options);
    made.set(key, known);
    return known;
  };
}

const numbers = kept(
  (options: Intl.NumberFormatOptions | undefined) =>
    new Intl.NumberFormat(locale, options ?? { maximumFractionDigits: 20 }),
);
const dates = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const lists = kept((options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** A number as people write it, by itself with all its decimals and with a true minus; what is no number stands as it is. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  typeof value === "number" ? numbers(options).format(value).replace("-", "−") : value;

/** A message of which it is not known whether it takes something. */
export type AnyMessage = string | ((given: never) => string);

/** The text of such a message. @param given all that it may ask for */
export const formed = (message: AnyMessage, given: object): string =>
  typeof message === "string" ? message : message(given as never);

type Style = "full" | "long" | "medium" | "short";

/** A day. `how`: Intl's options, or one of its styles. */
export const date = (at: Date | number, how: Intl.DateTimeFormatOptions | Style = "medium"): string =>
  dates(typeof how === "string" ? { dateStyle: how } : how).format(at);

/** The days from one to another, as one writes them: "10–15 October 2020". */
export const dateRange = (from: Date | number, to: Date | number, options: Intl.DateTimeFormatOptions): string =>
  dates(options).formatRange(from, to);

/** A time of day: "14:05". */
export const time = (at: Date | number, how: Intl.DateTimeFormatOptions | Style = "short"): string =>
  dates(typeof how === "string" ? { timeStyle: how } : how).format(at);

/** "Armenia, Azerbaijan and Russia". */
export const list = (items: readonly string[]): string => lists({ type: "conjunction" }).format(items);
