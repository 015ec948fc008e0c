/** The first page: the region's map, one sentence, and three doors: a class, a guided first match, a full match. */

import * as commonWords from "words:common";
import * as startWords from "words:play/start";
import { useState } from "preact/hooks";
import { codeInPath, lastPlace, leavePlace, type Place } from "../../../net/session.ts";
import { at, ownPath } from "../../../words/basePath.ts";
import { bdi } from "../../../words/bdi.tsx";
import { HomeMapLater } from "./HomeMapLater.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { Languages } from "./Languages.tsx";
import { type Door, PlayLater } from "./PlayLater.tsx";

/** What the address asks for: whoever follows the link of a class is on the way there, and nothing else is offered beside it. */
function askedFor(code: string | null): "class" | Door | null {
  if (code !== null) return "class";
  if (ownPath().startsWith("/play")) return "full";
  return null;
}

export function StartPage({ onSeat }: { onSeat: (place: Place) => void }) {
  const [back, setBack] = useState(lastPlace);
  const code = codeInPath(ownPath());
  const asked = askedFor(code);
  const [open, setOpen] = useState<Door | null>(asked === "class" ? null : asked);
  const forget = () => {
    leavePlace(true);
    setBack(null);
  };
  const doors: readonly Door[] = asked === "class" ? [] : asked === "full" ? ["full"] : ["guided", "full"];
  return (
    <div class="home">
      <div class="home-page">
        <header>
          <p class="serif name">{commonWords.brand}</p>
          <h1>{startWords.question}</h1>
          <p class="lead">{startWords.lead}</p>
        </header>
        <main>
          {back && (
            <section class="card back" aria-label={commonWords.yourSeat}>
              <p>{back.title ? startWords.seatKeptIn({ title: back.title, bdi }) : startWords.seatKept}</p>
              <div class="row">
                <button type="button" class="button first" onClick={() => onSeat(back)}>
                  {startWords.toMySeat}
                </button>
                <button type="button" class="button quiet" onClick={forget}>
                  {startWords.forget}
                </button>
              </div>
            </section>
          )}
          {asked === "full" && <PlayLater door="full" open onOpen={() => {}} onSeat={onSeat} />}
          <section class="card" aria-labelledby="join-heading">
            <h2 id="join-heading">{startWords.joinClass}</h2>
            <JoinForm code={code ?? ""} onSeat={onSeat} />
          </section>
          {asked !== "full" &&
            doors.map((door) => (
              <PlayLater key={door} door={door} open={open === door} onOpen={() => setOpen(door)} onSeat={onSeat} />
            ))}
        </main>
        <footer class="muted small">
          <p>{startWords.promise}</p>
          <p class="row">
            {code === null ? (
              <a href={at("/teach")}>{startWords.forInstructors}</a>
            ) : (
              <a href={at("/play")}>{startWords.playAlone}</a>
            )}
            <a href={at("/rules")}>{commonWords.rules}</a>
            <Languages />
          </p>
        </footer>
      </div>
      <HomeMapLater />
    </div>
  );
}
