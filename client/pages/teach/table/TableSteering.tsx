/** What is done to one table: start, pause, longer, on, hold, a word, the end. */

import * as tableWords from "words:teachTable";
import * as words from "words:teachWall";
import { useState } from "preact/hooks";
import type { Tile } from "../../../../shared/protocol/class.ts";
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { useClass, useSteering } from "../class/classContext.ts";
import { ConfirmAction } from "../wall/ConfirmAction.tsx";
import { mayExtend, phaseEnd } from "../wall/likely.ts";
import { MessageDialog } from "../wall/MessageDialog.tsx";

export function TableSteering({ tile }: { tile: Tile }) {
  const { names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [open, setOpen] = useState<"message" | "end" | null>(null);
  const at = [tile.match];
  const button = (label: string, action: InstructorAction, first = false) => (
    <button type="button" class={`button ${first ? "first" : ""}`} disabled={busy} onClick={() => void run(action)}>
      {label}
    </button>
  );
  if (tile.stage === "ended") return null;
  return (
    <section class="stack tight" aria-label={tableWords.actions}>
      <div class="row">
        {tile.stage === "lobby" ? (
          button(words.start, { kind: "start", at }, true)
        ) : (
          <>
            {button(tile.paused ? words.resume : words.pause, { kind: "pause", at, paused: !tile.paused })}
            {mayExtend(tile, 1) && button(words.extend({ minutes: 1 }), { kind: "extend", at, seconds: 60 })}
            {mayExtend(tile, 2) && button(words.extend({ minutes: 2 }), { kind: "extend", at, seconds: 120 })}
            {button(forceWords(tile), { kind: phaseEnd(tile), at })}
            {button(tile.wireHeld ? words.release : words.hold, { kind: "holdWire", at, held: !tile.wireHeld })}
          </>
        )}
        <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen("message")}>
          {words.message}
        </button>
        {tile.stage !== "lobby" && (
          <button type="button" class="button quiet warning" aria-haspopup="dialog" onClick={() => setOpen("end")}>
            {tableWords.end}
          </button>
        )}
      </div>
      <RefusalNote refusal={refusal} nameOf={names.any} />
      {open === "message" && <MessageDialog tile={tile} onClose={() => setOpen(null)} />}
      {open === "end" && (
        <ConfirmAction words={words.sure.endTable} action={{ kind: "end", at }} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

const forceWords = ({ stage, phase }: Tile): string =>
  stage === "briefing" ? words.openFirst : phase === "wire" ? words.openRound : words.lock;
