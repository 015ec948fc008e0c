/** Rewrites a log of an earlier version as today's would write it: cards' texts are sealed, instructors' own entries private. */
import { type Bodies, canonicalChain, checkChain, type Entry, emptyChain, type NewEntry } from "./chain.ts";
import type { Passage } from "./passage.ts";
import { isToken, sealPlain, sealPrivate } from "./sealing.ts";

/** Fields of an event card that an instructor wrote; they bear these names in commands, entries and events alike. */
const cardFields: ReadonlySet<string> = new Set(["headline", "counter"]);

/**
 * The entries in a new chain, with new hashes; null where nothing has to be rewritten, and where the chain is
 * broken, so that a log changed by hand still shows it. @param salt draws a new salt
 */
export function upgradeLog<E extends Entry>(entries: readonly E[], salt: () => string): E[] | null {
  const renewed = entries.map(renewer(salt));
  if (renewed.every((entry, index) => entry === entries[index]) || !checkChain(entries).ok) return null;
  // Kinds are unchanged, and bodies are not read here.
  const links = canonicalChain(emptyChain, renewed as unknown as NewEntry[]);
  return renewed.map((entry, index) => ({ ...entry, ...links[index] }));
}

/** Rewrites entry after entry, since a card's texts recur in the events of later entries. Gives the same entry where nothing changes. */
function renewer(salt: () => string): <E extends Entry>(entry: E) => E {
  const cards = new Map<string, string>();
  return (entry) => {
    const { kind, body, words: kept = [] } = entry;
    const own: Passage[] = [];
    if (writesCard(entry)) for (const text of cardWords(body)) cards.set(text, sealPlain({ salt, words: own }, text));
    const sealed = cards.size > 0 ? withTokens(body, cards) : body;
    const words = [...kept, ...own];
    if (kind === "note" || kind === "steer") {
      const { value, words: all } = sealPrivate({ salt, words }, { kind, body: sealed } as NewEntry);
      if (value.kind === "aside") return { ...entry, ...value, words: all };
    }
    return sealed === body ? entry : { ...entry, body: sealed, ...(words.length > 0 && { words }) };
  };
}

const writesCard = ({ kind, body }: Entry): boolean =>
  (kind === "steer" && (body as Bodies["steer"]).action?.kind === "writeCard") ||
  (kind === "command" &&
    "steer" in (body as Bodies["command"]).command &&
    (body as { command: { steer: { kind: string } } }).command.steer.kind === "writeCard");

/** The card's lines in an entry that stand there openly. */
function cardWords(body: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(body, (key, value) => {
    if (cardFields.has(key) && typeof value === "string" && !isToken(value) && !found.includes(value))
      found.push(value);
    return value;
  });
  return found;
}

/** The same value where no card's words stand in it. */
function withTokens(body: unknown, cards: ReadonlyMap<string, string>): unknown {
  let changed = false;
  const copy: unknown = JSON.parse(JSON.stringify(body), (key, value) => {
    const token = cardFields.has(key) && typeof value === "string" ? cards.get(value) : undefined;
    if (token !== undefined) changed = true;
    return token ?? value;
  });
  return changed ? copy : body;
}
