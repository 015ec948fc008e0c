/** Light, dark, or as the system says; the choice is kept in the browser. */
import { createListeners } from "../../shared/base/listeners.ts";

export type ThemeChoice = "system" | "light" | "dark";

const key = "line-of-contact.theme";
const isChoice = (value: unknown): value is ThemeChoice => value === "system" || value === "light" || value === "dark";
const { add, tell } = createListeners<[]>();

/** The reader's choice; "system" until one is made. */
export function themeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(key);
    return isChoice(kept) ? kept : "system";
  } catch {
    return "system";
  }
}

/** Shows the choice on the page (`<html data-theme>`), and keeps it. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Without storage it lasts until the reload.
  }
  showTheme(choice);
  tell();
}

/** Sets or removes `data-theme`, from which tokens.css takes its colours. */
export function showTheme(choice: ThemeChoice): void {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** What is shown now. */
export function themeNow(): "light" | "dark" {
  const shown = document.documentElement.dataset.theme;
  if (shown === "light" || shown === "dark") return shown;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls `listener` when what is shown may have changed; gives the function that stops it. */
export function onTheme(listener: () => void): () => void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const stop = add(listener);
  query.addEventListener("change", listener);
  return () => {
    stop();
    query.removeEventListener("change", listener);
  };
}
