/** What people and bots wrote in the gallery's match, the longest first: in whatever language the page is, it stays as it was written. */
import { record } from "./match.ts";
import { messages } from "./people.ts";

const written = ["text", "title", "headline"];
let found: readonly string[] | null = null;

export function peoplesWords(): readonly string[] {
  if (found) return found;
  const all = new Set<string>(messages);
  const look = (value: unknown, key = ""): void => {
    if (typeof value === "string" && written.includes(key)) all.add(value);
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) look(each, name);
  };
  for (const { event } of record().events) look(event);
  found = [...all].filter((each) => each !== "").sort((one, other) => other.length - one.length);
  return found;
}
