/** The event card of this round: by chance, chosen, written, or none. */

import * as words from "words:teachTable";
import * as wallWords from "words:teachWall";
import { useState } from "preact/hooks";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { bdi } from "../../../words/bdi.tsx";
import { useClass, useSteering } from "../class/classContext.ts";
import { PlayCardDialog, WriteCardDialog } from "../wall/CardDialogs.tsx";

export function Cards({ tile }: { tile: Tile }) {
  const { scenario, names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [open, setOpen] = useState<"play" | "write" | null>(null);
  const at = [tile.match];
  const name = (card: string) => scenario.card[card]?.name ?? card;
  const { card } = tile;
  const next =
    card === null
      ? words.drawn
      : card.headline !== null
        ? words.written({ headline: card.headline, bdi })
        : card.card === null
          ? words.skipped
          : words.chosen({ card: name(card.card) });
  return (
    <div class="stack">
      <p role="status">{next}</p>
      {tile.stage !== "ended" && (
        <div class="row">
          <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen("play")}>
            {wallWords.playCard}
          </button>
          <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen("write")}>
            {words.writeCard}
          </button>
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => void run({ kind: "chooseCard", at, card: null, accused: 0 })}
          >
            {words.skip}
          </button>
          {card !== null && (
            <button type="button" class="button" disabled={busy} onClick={() => void run({ kind: "undoCard", at })}>
              {words.undoCard}
            </button>
          )}
        </div>
      )}
      <RefusalNote refusal={refusal} nameOf={names.any} />
      {tile.cardsPlayed.length > 0 && (
        <section class="stack tight">
          <h2 class="overline">{words.played}</h2>
          <ul class="bullets">
            {tile.cardsPlayed.map((each) => (
              <li key={each}>{name(each)}</li>
            ))}
          </ul>
        </section>
      )}
      {open === "play" && <PlayCardDialog tile={tile} onClose={() => setOpen(null)} />}
      {open === "write" && <WriteCardDialog tile={tile} onClose={() => setOpen(null)} />}
    </div>
  );
}
