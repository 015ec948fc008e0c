/** One table on the wall: what it is doing, who is there, why it wants the instructor, and three likely actions. */

import * as words from "words:teachWall";
import { useId } from "preact/hooks";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { attentionWords, notableFrom, urgentFrom } from "../../../words/attention.ts";
import { tilePhase } from "../../../words/teachWall.ts";
import { attentionNames, useClass } from "../class/classContext.ts";
import { TileClock } from "../class/TileClock.tsx";
import { MissingNames } from "./MissingNames.tsx";
import { SeatRow } from "./SeatRow.tsx";
import { Sparkline } from "./Sparkline.tsx";
import { TileActions } from "./TileActions.tsx";
import { TileWords } from "./TileWords.tsx";

/** Most reasons told on a tile; the rest is seen by looking in. */
const mostReasons = 2;

export function TileCard({ tile }: { tile: Tile }) {
  const around = useClass();
  const heading = useId();
  const names = attentionNames(around, tile);
  const weight = tile.stage === "ended" ? 0 : (tile.attention[0]?.weight ?? 0);
  const level = weight >= urgentFrom ? "urgent" : weight >= notableFrom ? "some" : "none";
  const open = tile.texts.filter(({ status }) => status === "open");
  return (
    <li class="tile" data-level={level} aria-labelledby={heading}>
      <div class="row apart">
        <h2 id={heading}>{words.table({ number: tile.number })}</h2>
        <p class="muted">
          {tile.stage === "playing"
            ? words.at({
                round: tile.round,
                of: tile.last,
                phase: tilePhase(tile),
                small: (at) => <span class="small">{at}</span>,
              })
            : tilePhase(tile)}{" "}
          <TileClock tile={tile} />
        </p>
      </div>
      <div class="reasons">
        {tile.attention.length === 0 && tile.stage !== "ended" && <p class="muted">{words.nothing}</p>}
        {tile.attention.slice(0, mostReasons).map((attention) => (
          <p key={`${attention.reason} ${attention.seat ?? ""}`} data-urgent={attention.weight >= urgentFrom}>
            {attentionWords(attention, names)}
          </p>
        ))}
      </div>
      <div class="tile-middle">
        <ul class="tile-seats">
          {tile.seats.map((seat) => (
            <SeatRow key={seat.seat} tile={tile} seat={seat} />
          ))}
        </ul>
        <Sparkline values={tile.escalation} urgent={level === "urgent"} />
      </div>
      <MissingNames tile={tile} />
      {open.length > 0 && (
        <ul class="tile-texts small" aria-label={words.texts}>
          {open.map(({ id, title, signed, needed }) => (
            <li key={id}>
              <bdi>{title}</bdi>{" "}
              <span class="muted">
                {words.signedOf({
                  signed: needed.filter((seat) => signed.includes(seat)).length,
                  needed: needed.length,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <TileWords tile={tile} />
      <TileActions tile={tile} />
    </li>
  );
}
