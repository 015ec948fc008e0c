/** The likely actions of a tile, and the way to look in. */

import * as words from "words:teachWall";
import { useState } from "preact/hooks";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { reviewPath } from "../../../net/reviewAddress.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { useClass, useSteering } from "../class/classContext.ts";
import { AnswerDialog } from "./AnswerDialog.tsx";
import { PlayCardDialog } from "./CardDialogs.tsx";
import { LookIn } from "./LookIn.tsx";
import { type Likely, likely } from "./likely.ts";
import { MessageDialog } from "./MessageDialog.tsx";

export function TileActions({ tile }: { tile: Tile }) {
  const { view, names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [open, setOpen] = useState<Exclude<Likely, { action: unknown }> | null>(null);
  const choose = (each: Likely) => {
    if ("action" in each) void run(each.action);
    else setOpen(each);
  };
  const close = () => setOpen(null);
  const call = open?.open === "answer" ? view.help.find(({ id }) => id === open.help) : undefined;
  return (
    <>
      <div class="tile-actions">
        {likely(view, tile).map((each) => (
          <button
            key={each.label}
            type="button"
            class="button quiet slim"
            aria-label={words.actionAt({ action: each.label, number: tile.number })}
            disabled={busy}
            onClick={() => choose(each)}
          >
            {each.label}
          </button>
        ))}
        <LookIn tile={tile} class="look-in" label={words.lookInAt({ number: tile.number })}>
          {words.lookIn}
        </LookIn>
        {tile.stage !== "lobby" && (
          <a
            class="look-in"
            href={reviewPath(tile.match, "", true)}
            aria-label={words.reviewAt({ number: tile.number })}
          >
            {words.review}
          </a>
        )}
      </div>
      <RefusalNote refusal={refusal} nameOf={names.any} />
      {open?.open === "message" && (
        <MessageDialog
          tile={tile}
          {...(open.seat && { seat: open.seat })}
          {...(open.text && { text: open.text })}
          onClose={close}
        />
      )}
      {call && <AnswerDialog call={call} onClose={close} />}
      {open?.open === "card" && <PlayCardDialog tile={tile} onClose={close} />}
    </>
  );
}
