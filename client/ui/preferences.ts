/** What a reader has chosen for this device, kept in the browser: sound, motion, whether a round's news plays by itself. */
import { useEffect, useState } from "preact/hooks";
import { createListeners } from "../../shared/base/listeners.ts";
import { useMedia } from "./useMedia.ts";

/** Each with its values; the first is what holds until one is chosen. */
const choices = {
  sound: ["off", "on"],
  motion: ["system", "less"],
  news: ["plays", "waits"],
} as const;
export type Preference = keyof typeof choices;
export type Choice<P extends Preference> = (typeof choices)[P][number];

const keyOf = (name: Preference): string => `line-of-contact.${name}`;
const { add, tell } = createListeners<[]>();
/** For a browser that stores nothing: as long as the page lives. */
const unkept = new Map<Preference, string>();

/** What is chosen now. */
export function preference<P extends Preference>(name: P): Choice<P> {
  let kept = unkept.get(name) ?? null;
  try {
    kept = localStorage.getItem(keyOf(name)) ?? kept;
  } catch {
    // Storage is shut.
  }
  const known: readonly string[] = choices[name];
  return (kept !== null && known.includes(kept) ? kept : known[0]) as Choice<P>;
}

/** Keeps the choice. */
export function prefer<P extends Preference>(name: P, choice: Choice<P>): void {
  unkept.set(name, choice);
  try {
    localStorage.setItem(keyOf(name), choice);
  } catch {
    // As above.
  }
  tell();
}

/** The choice, following its changes, and the way to change it. */
export function usePreference<P extends Preference>(name: P): [Choice<P>, (choice: Choice<P>) => void] {
  const [now, setNow] = useState(() => preference(name));
  useEffect(() => add(() => setNow(preference(name))), [name]);
  return [now, (choice) => prefer(name, choice)];
}

/** Does the reader want no motion: by the device's settings, or chosen here? Marks the page for its styles, too. */
export function useReducedMotion(): boolean {
  const system = useMedia("(prefers-reduced-motion: reduce)");
  const [chosen] = usePreference("motion");
  useEffect(() => {
    if (chosen === "less") document.documentElement.dataset.motion = "less";
    else delete document.documentElement.dataset.motion;
  }, [chosen]);
  return system || chosen === "less";
}
