/** New headlines for those who cannot see the page. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useMatch } from "../match/match.ts";
import { headlines, isNews } from "../match/roundWire.ts";

/** Most headlines read out at once to those who cannot see them. */
const mostAnnounced = 6;

/** New headlines for screen readers, the news before all else; the rest stands in the wire. */
export function Announcer() {
  const { snapshot, telling } = useMatch();
  const heard = useRef(snapshot.events.at(-1)?.n ?? -1);
  const numbering = useRef(snapshot.numbering);
  const [words, setWords] = useState("");
  useEffect(() => {
    // Under other numbers nobody can tell which are new.
    if (numbering.current !== snapshot.numbering) heard.current = snapshot.events.at(-1)?.n ?? -1;
    numbering.current = snapshot.numbering;
    const fresh = headlines(
      snapshot.events.filter(({ n }) => n > heard.current),
      telling,
    );
    heard.current = snapshot.events.at(-1)?.n ?? heard.current;
    const news = fresh.filter(isNews);
    const told = news.length > 0 ? news : fresh;
    if (told.length > 0)
      setWords(
        told
          .slice(-mostAnnounced)
          .map(({ line }) => line.text)
          .join(" "),
      );
  }, [snapshot, telling]);
  return (
    <p class="hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
