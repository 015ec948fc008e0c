/** The first page: join a class, or play now against bots. */

import * as commonWords from "words:common";
import * as startWords from "words:play/start";
import { useState } from "preact/hooks";
import { codeInPath, lastPlace, leavePlace, type Place } from "../../../net/session.ts";
import { at, ownPath } from "../../../words/basePath.ts";
import { bdi } from "../../../words/bdi.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { Languages } from "./Languages.tsx";
import { PlayLater } from "./PlayLater.tsx";

export function StartPage({ onSeat }: { onSeat: (place: Place) => void }) {
  const [back, setBack] = useState(lastPlace);
  const code = codeInPath(ownPath());
  // Who follows the link of a class is on the way there: nothing else is offered beside it.
  const asked = code !== null ? "class" : ownPath().startsWith("/play") ? "play" : "nothing";
  const [open, setOpen] = useState(asked === "play");
  const forget = () => {
    leavePlace(true);
    setBack(null);
  };
  const alone = (
    <section class="card" aria-labelledby="play-heading">
      <h2 id="play-heading">{startWords.playNow}</h2>
      <PlayLater open={open} onOpen={() => setOpen(true)} onSeat={onSeat} />
    </section>
  );
  return (
    <div class="start">
      <header>
        <p class="serif name">{commonWords.brand}</p>
        <h1>{startWords.question}</h1>
        <p class="muted">{startWords.lead}</p>
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
        <div class="doors">
          {asked === "play" && alone}
          <section class="card" aria-labelledby="join-heading">
            <h2 id="join-heading">{startWords.joinClass}</h2>
            <JoinForm code={code ?? ""} onSeat={onSeat} />
          </section>
          {asked === "nothing" && alone}
        </div>
      </main>
      <footer class="muted small">
        <Languages />
        <p>{startWords.promise}</p>
        <p>
          <a href={at("/rules")}>{commonWords.rules}</a> ·{" "}
          {code === null ? (
            <a href={at("/teach")}>{startWords.forInstructors}</a>
          ) : (
            <a href={at("/play")}>{startWords.playAlone}</a>
          )}
        </p>
      </footer>
    </div>
  );
}
