/** The end of a guided match: one thing understood, said back in the player's own words, then held against the log. */

import * as guideWords from "words:play/guide";
import { useState } from "preact/hooks";
import { useMatch } from "../../match/match.ts";
import { typedPlace } from "../../match/typedPlace.ts";
import { useTyped } from "../../ui/typed.ts";
import { upTo } from "../../ui/upTo.ts";
import { at } from "../../words/basePath.ts";
import { hazardWords } from "../../words/causes.ts";
import { chanceWords } from "../../words/gauges.ts";
import { useCame } from "./GuideBar.tsx";

const words = guideWords.sayBack;
/** Room for a sentence or two. */
const longest = 400;
/** So many reasons are told: the weightiest. */
const mostReasons = 3;

export function SayBack() {
  const match = useMatch();
  const [text, setText] = useTyped(typedPlace(match, "sayBack"));
  const [compared, setCompared] = useState(false);
  const came = useCame();
  if (!match.snapshot.table.guided) return null;
  return (
    <section class="card stack say-back" aria-labelledby="say-back">
      <h2 id="say-back">{words.title}</h2>
      <label for="say-back-text">{words.asks({ came })}</label>
      <textarea id="say-back-text" dir="auto" rows={3} value={text} {...upTo(longest, setText)} />
      <p class="row">
        <button type="button" class="button first" disabled={text.trim() === ""} onClick={() => setCompared(true)}>
          {words.compare}
        </button>
        {text !== "" && <span class="small muted">{words.kept}</span>}
      </p>
      {compared && <LogSays />}
      {compared && (
        <a class="button" href={at("/play")}>
          {words.full}
        </a>
      )}
    </section>
  );
}

/** The last risk that was drawn, and what made it so. */
function LogSays() {
  const { snapshot, names } = useMatch();
  const drawn = snapshot.events.findLast(({ event }) => event.kind === "hazardDrawn")?.event;
  if (drawn?.kind !== "hazardDrawn") return <p role="status">{words.logNone}</p>;
  const terms = drawn.terms.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, mostReasons);
  return (
    <div role="status">
      <p>{words.logSays({ chance: chanceWords(drawn.chance) })}</p>
      <ul class="bullets">
        {terms.map((term) => (
          <li key={`${term.cause}${term.clause ?? ""}`}>{hazardWords(term, names)}</li>
        ))}
      </ul>
    </div>
  );
}
