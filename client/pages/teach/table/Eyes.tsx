/** The page as a seat sees it: the student's own, on a source that acts on nothing. */

import * as teachWords from "words:teach";
import * as words from "words:teachTable";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { Tile } from "../../../../shared/protocol/class.ts";
import type { MatchSource } from "../../../net/matchSource.ts";
import { openEyes } from "../../../net/roomSource.ts";
import { useLazy } from "../../../ui/useLazy.ts";
import { useClass } from "../class/classContext.ts";

interface Props {
  readonly tile: Tile;
  readonly seat: string;
  readonly onClose: () => void;
}

const noPlace = { token: "", match: "", title: "" };

export function Eyes({ tile, seat, onClose }: Props) {
  const { names } = useClass();
  const [source] = useState(() => readOnly(openEyes(tile.match, seat)));
  useEffect(() => () => source.close(), [source]);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const loaded = useLazy(() => import("../../../panels/seat/MatchPage.tsx"));
  return (
    <div class="eyes">
      <section class="eyes-bar" aria-label={words.parts.eyes}>
        <p>
          {words.eyesBar({
            number: tile.number,
            seat: names.seatTitle(seat),
            b: (place) => <strong>{place}</strong>,
          })}
        </p>
        <button ref={close} type="button" class="button slim" onClick={onClose}>
          {words.eyesClose}
        </button>
      </section>
      {loaded.state === "here" ? (
        <loaded.value.Seated source={source} place={noPlace} onLeave={onClose} onSeated={onClose} />
      ) : (
        <p class="alone" aria-busy={loaded.state === "loading"}>
          {loaded.state === "loading" ? teachWords.opening : teachWords.connection.refused}
        </p>
      )}
    </div>
  );
}

/** What a look may do: nothing. The server refuses as well. */
function readOnly(source: MatchSource): MatchSource {
  const refuse = async (): Promise<Refusal> => ({ code: "notYours" });
  return { ...source, readOnly: true, act: refuse, propose: refuse, passHead: refuse };
}
