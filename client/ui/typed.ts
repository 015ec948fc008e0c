/** What somebody is typing: kept on the device until it is sent or thrown away, whatever becomes of the page meanwhile. */
import { useState } from "preact/hooks";

const prefix = "line-of-contact.typed.";
/** What nobody has come back to for so long is forgotten. */
const longestMs = 30 * 86_400_000;

interface Stored {
  readonly at: number;
  readonly value: unknown;
}

/** For a browser that stores nothing: what is typed lives as long as the page. */
const inMemory = new Map<string, Stored>();
let swept = false;

const isStored = (value: unknown): value is Stored =>
  typeof value === "object" && value !== null && "at" in value && typeof value.at === "number" && "value" in value;

function stored(key: string): Stored | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (isStored(value)) return value;
  } catch {
    // Storage is shut, or somebody else has written there.
  }
  return inMemory.get(key) ?? null;
}

/** Once a page: what was left behind in matches of long ago. */
function sweep(): void {
  if (swept) return;
  swept = true;
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "");
    for (const key of keys) {
      if (key.startsWith(prefix) && Date.now() - (stored(key)?.at ?? 0) > longestMs) localStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}

/** What was typed at `place` and neither sent nor thrown away; null: nothing. */
export const typedAt = (place: string): unknown => stored(prefix + place)?.value ?? null;

/** Keeps what is typed at `place`; null forgets it. */
export function keepTyped(place: string, value: unknown): void {
  const key = prefix + place;
  sweep();
  if (value === null) inMemory.delete(key);
  else inMemory.set(key, { at: Date.now(), value });
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(inMemory.get(key)));
  } catch {
    // As above.
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The text at `place`, "" where none is kept. */
export function textAt(place: string): string {
  const value = typedAt(place);
  return isText(value) ? value : "";
}

/**
 * Something in the making. It comes back in any tab, round and after a reload, until it is as it was `first`, or is forgotten.
 * @param place names it among all others of this device: page, match, person, channel; another place has another one
 * @param is whether what is kept can be taken up here
 */
export function useMaking<T>(
  place: string,
  first: T,
  is: (value: unknown) => value is T,
): readonly [T, (next: T) => void] {
  const read = () => {
    const value = typedAt(place);
    return { place, value: is(value) ? value : first };
  };
  const [kept, setKept] = useState(read);
  const current = kept.place === place ? kept : read();
  return [
    current.value,
    (value) => {
      keepTyped(place, value === first ? null : value);
      setKept({ place, value });
    },
  ];
}

/** The same for a text. */
export const useTyped = (place: string, first = ""): readonly [string, (text: string) => void] =>
  useMaking(place, first, isText);

/** Whether a key press sends the line: Enter, without Shift, and not the one that ends a composition (some browsers tell it by 229 alone). */
export const sendsLine = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
