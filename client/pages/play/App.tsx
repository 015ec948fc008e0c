/** Start page without a seat, the match with one. */

import * as commonWords from "words:common";
import * as startWords from "words:play/start";
import { useState } from "preact/hooks";
import { askEarly } from "../../net/early.ts";
import { currentPlace, hashOf, keepPlace, leavePlace, type Place, tokenInHash } from "../../net/session.ts";
import { useLazy } from "../../ui/useLazy.ts";
import { at } from "../../words/basePath.ts";
import { StartPage } from "./start/StartPage.tsx";

/** Remembers the seat; where the browser stores nothing, the address itself keeps it, so that a reload returns. */
function keep(place: Place): void {
  history.replaceState(null, "", keepPlace(place) ? at("/") : at(`/${hashOf(place.token)}`));
}

/** A link made for another device carries the seat in its hash; it is taken in and the hash removed. */
function placeAtStart(): Place | null {
  const token = tokenInHash(location.hash);
  if (!token) return currentPlace();
  const place = { token, match: "", title: "" };
  keep(place);
  return place;
}

export function App() {
  const [place, setPlace] = useState(placeAtStart);
  const take = (taken: Place) => {
    keep(taken);
    setPlace(taken);
  };
  const leave = (forget: boolean) => {
    leavePlace(forget);
    history.replaceState(null, "", at("/"));
    setPlace(null);
  };
  return place ? <Seat key={place.token} place={place} onLeave={leave} /> : <StartPage onSeat={take} />;
}

function Seat({ place, onLeave }: { place: Place; onLeave: (forget: boolean) => void }) {
  const loaded = useLazy(() => {
    askEarly(place.token);
    return import("../../panels/seat/MatchPage.tsx");
  });
  if (loaded.state === "failed") {
    return (
      <main class="alone">
        <h1>{commonWords.brand}</h1>
        <p class="refusal" role="alert">
          {startWords.partMissing}
        </p>
        <button type="button" class="button first" onClick={() => location.reload()}>
          {commonWords.loadAgain}
        </button>
      </main>
    );
  }
  if (loaded.state === "loading") {
    return (
      <main class="alone plain" aria-busy="true">
        <h1>{commonWords.brand}</h1>
        <p>{commonWords.openingSeat}</p>
      </main>
    );
  }
  return <loaded.value.MatchPage place={place} onLeave={onLeave} />;
}
