/** The wall of a running class: every table by who needs the instructor, what waits at the side. */

import * as words from "words:teachWall";
import { useEffect, useRef, useState } from "preact/hooks";
import type { HelpCall, Student } from "../../../../shared/protocol/class.ts";
import { useStudentsAddress } from "../../../net/useStudentsAddress.ts";
import { useMedia } from "../../../ui/useMedia.ts";
import { attentionWords, urgentFrom } from "../../../words/attention.ts";
import { attentionNames, useClass } from "../class/classContext.ts";
import { MoveDialog } from "../table/MoveDialog.tsx";
import { AllTables } from "./AllTables.tsx";
import { AnswerDialog } from "./AnswerDialog.tsx";
import { Bell } from "./Bell.tsx";
import { Marks } from "./Marks.tsx";
import { Side } from "./Side.tsx";
import { TileCard } from "./TileCard.tsx";
import { useHeldOrder } from "./useHeldOrder.ts";
import { Waiting } from "./Waiting.tsx";
import { WallTop } from "./WallTop.tsx";

export function Wall() {
  const { view } = useClass();
  const grid = useRef<HTMLUListElement>(null);
  const { tiles, held, sortNow } = useHeldOrder(view.tiles, grid);
  // On a phone what waits for the instructor comes before the tables.
  const narrow = useMedia("(max-width: 60rem)");
  const [answering, setAnswering] = useState<HelpCall | null>(null);
  const [moving, setMoving] = useState<Student | null>(null);
  const waiting = <Waiting onAnswer={setAnswering} onMove={setMoving} />;
  return (
    <div class="wall">
      <WallTop />
      <main class="wall-main">
        <Bell />
        {view.status !== "ended" && (
          <AllTables>
            <p class="muted small sorted" role="status">
              {held ? words.held : words.sorted}
            </p>
            {held && (
              <button type="button" class="link small" onClick={sortNow}>
                {words.sortNow}
              </button>
            )}
          </AllTables>
        )}
        {narrow && waiting}
        {view.tiles.every(({ stage }) => stage === "lobby") && <LobbyNote code={view.code} />}
        {view.status === "ended" && <p class="note lobby-note">{words.over}</p>}
        <ul class="tiles" ref={grid} data-many={tiles.length > 6}>
          {tiles.map((tile) => (
            <TileCard key={tile.match} tile={tile} />
          ))}
        </ul>
        <Marks />
      </main>
      <Side>{!narrow && waiting}</Side>
      {answering && <AnswerDialog call={answering} onClose={() => setAnswering(null)} />}
      {moving && <MoveDialog student={moving} onClose={() => setMoving(null)} />}
      <Announcer />
    </div>
  );
}

function LobbyNote({ code }: { code: string }) {
  const address = useStudentsAddress().replace(/^https?:\/\//, "");
  return <p class="note lobby-note">{words.lobby({ code, address })}</p>;
}

/** Says what has newly become urgent to those who cannot see the borders. */
function Announcer() {
  const around = useClass();
  const said = useRef(new Set<string>());
  const [line, setLine] = useState("");
  const urgent = around.view.tiles.flatMap((tile) =>
    tile.attention
      .filter(({ weight }) => weight >= urgentFrom)
      .map((attention) => ({
        key: `${tile.match} ${attention.reason} ${attention.seat ?? ""}`,
        line: `${words.table({ number: tile.number })}: ${attentionWords(attention, attentionNames(around, tile))}`,
      })),
  );
  const keys = urgent.map(({ key }) => key).join("|");
  useEffect(() => {
    const fresh = urgent.filter(({ key }) => !said.current.has(key));
    said.current = new Set(urgent.map(({ key }) => key));
    if (fresh.length > 0) setLine(fresh.map((each) => each.line).join(" "));
  }, [keys]);
  return (
    <p class="hidden" role="status" aria-live="polite">
      {line}
    </p>
  );
}
