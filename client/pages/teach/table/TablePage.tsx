/** One table, looked into: its seats and people, what is said there, its cards, and the page as a seat sees it. */

import * as words from "words:teachTable";
import * as wallWords from "words:teachWall";
import { useState } from "preact/hooks";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { reviewPath } from "../../../net/reviewAddress.ts";
import { type Tab, Tabs } from "../../../ui/Tabs.tsx";
import { attentionWords, urgentFrom } from "../../../words/attention.ts";
import { phaseWords } from "../../../words/labels.ts";
import { tilePhase } from "../../../words/teachWall.ts";
import { attentionNames, useClass } from "../class/classContext.ts";
import { TileClock } from "../class/TileClock.tsx";
import { Cards } from "./Cards.tsx";
import { Channels } from "./Channels.tsx";
import { Eyes } from "./Eyes.tsx";
import { EyesChoice } from "./EyesChoice.tsx";
import { Roster } from "./Roster.tsx";
import { TableSteering } from "./TableSteering.tsx";

type Part = keyof typeof words.parts;
const parts: readonly Tab<Part>[] = (["seats", "eyes", "channels", "cards"] as const).map((id) => ({
  id,
  label: words.parts[id],
}));

export function TablePage({ tile }: { tile: Tile }) {
  const around = useClass();
  const [part, setPart] = useState<Part>("seats");
  const [eyes, setEyes] = useState<string | null>(null);
  if (eyes !== null) return <Eyes tile={tile} seat={eyes} onClose={() => setEyes(null)} />;
  const names = attentionNames(around, tile);
  return (
    <div class="teach-table">
      <TableTop tile={tile} />
      <main class="stack">
        <div class="reasons">
          {tile.attention.map((attention) => (
            <p key={`${attention.reason} ${attention.seat ?? ""}`} data-urgent={attention.weight >= urgentFrom}>
              {attentionWords(attention, names)}
            </p>
          ))}
        </div>
        <TableSteering tile={tile} />
        <section class="card table-parts" aria-label={wallWords.table({ number: tile.number })}>
          <Tabs label={wallWords.table({ number: tile.number })} tabs={parts} chosen={part} onChoose={setPart}>
            {part === "seats" && <Roster tile={tile} />}
            {part === "eyes" && <EyesChoice tile={tile} onChoose={setEyes} />}
            {part === "channels" && <Channels tile={tile} />}
            {part === "cards" && <Cards tile={tile} />}
          </Tabs>
        </section>
      </main>
    </div>
  );
}

const isHeld = ({ phase, wireHeld }: Tile): boolean => phase === "wire" && wireHeld;

function TableTop({ tile }: { tile: Tile }) {
  const { view, go } = useClass();
  const others = [...view.tiles].sort((a, b) => a.number - b.number);
  const at = others.findIndex(({ match }) => match === tile.match);
  const [before, after] = [others[at - 1], others[at + 1]];
  const to = (next: Tile) => go({ page: "table", id: view.id, match: next.match });
  return (
    <header class="teach-top">
      <button type="button" class="button slim" onClick={() => go({ page: "wall", id: view.id })}>
        {words.back}
      </button>
      <h1>{wallWords.table({ number: tile.number })}</h1>
      <p>
        {tile.stage === "playing" && <strong>{words.round({ round: tile.round, of: tile.last })}</strong>}
        <span class="muted">
          {" "}
          {tile.stage === "playing" && !tile.paused && !isHeld(tile) && tile.phase in phaseWords
            ? phaseWords[tile.phase as keyof typeof phaseWords]
            : tile.stage === "playing"
              ? tilePhase(tile)
              : wallWords.stages[tile.stage]({ paused: false })}
        </span>{" "}
        <TileClock tile={tile} />
      </p>
      <div class="row beside">
        {tile.stage !== "lobby" && (
          <a class="button slim" href={reviewPath(tile.match, "", true)}>
            {wallWords.review}
          </a>
        )}
        {before && (
          <button type="button" class="button slim" onClick={() => to(before)}>
            {`← ${wallWords.table({ number: before.number })}`}
          </button>
        )}
        {after && (
          <button type="button" class="button slim" onClick={() => to(after)}>
            {`${wallWords.table({ number: after.number })} →`}
          </button>
        )}
      </div>
    </header>
  );
}
