/** What comes late, fetched ahead: a connection that is lost later then costs nobody a dialog. */
import { useEffect } from "preact/hooks";
import { fetchDialogs } from "./LateDialog.tsx";
import { fetchReveal } from "./LateReveal.tsx";
import { fetchTalks } from "./LateTalks.tsx";
import { fetchWords } from "./LateWords.tsx";

/** How long after the page is first shown, in ms: the map comes first. */
const laterMs = 12_000;

/** Fetches the parts and dialogs that have not come yet, once the page has come to rest. */
export function useFetchAhead(): void {
  useEffect(() => {
    const ahead = () => Promise.all([fetchDialogs(), fetchWords(), fetchTalks(), fetchReveal()]).catch(() => undefined);
    const timer = setTimeout(() => void ahead(), laterMs);
    return () => clearTimeout(timer);
  }, []);
}
