/** A seat on a tile: its chip, whether its delegation is there (a shape and a word), how many, messages, ready. */

import * as words from "words:teachWall";
import type { Presence, Tile } from "../../../../shared/protocol/class.ts";
import { isolated } from "../../../words/format.ts";
import { presenceSince } from "../../../words/teach.ts";
import { delegation, useClass } from "../class/classContext.ts";
import { Bubble } from "./Bubble.tsx";

interface Props {
  readonly tile: Tile;
  readonly seat: Tile["seats"][number];
}

export function SeatRow({ tile, seat }: Props) {
  const { view, names, source } = useClass();
  const people = delegation(view, tile.match, seat.seat);
  const presence = presenceOf(people.map((each) => each.presence));
  const head = people.find((each) => each.head);
  const worst = head && head.presence !== "connected" ? head : people.find((each) => each.presence === presence);
  const shown = head && head.presence === "gone" ? "gone" : presence;
  const state = seat.bot || people.length === 0 ? "bot" : shown;
  const since = worst ? presenceSince(worst.presence, worst.since, source.steady()) : "";
  const says = [
    names.seatTitle(seat.seat),
    people.length === 0 ? (seat.bot ? words.bot : words.empty) : people.map(({ name }) => isolated(name)).join(", "),
    seat.bot && people.length > 0 ? words.bot : since,
    seat.ready ? words.ready : "",
    words.messages({ count: seat.messages }),
  ].filter(Boolean);
  return (
    <li title={says.join(" · ")}>
      <span class={`chip ${names.tone(seat.seat)}`} aria-hidden="true">
        {names.short(seat.seat)}
      </span>
      <span class="presence" data-state={state} aria-hidden="true" />
      <span class="seat-count" aria-hidden="true">
        {seat.bot || people.length === 0 ? (seat.bot ? words.bot : "–") : people.length}
      </span>
      <span class="seat-messages muted small" aria-hidden="true">
        {seat.messages > 0 && (
          <>
            <Bubble />
            {seat.messages}
          </>
        )}
      </span>
      <span class="seat-ready" aria-hidden="true">
        {seat.ready ? "✓" : ""}
      </span>
      <span class="hidden">{says.join(", ")}</span>
    </li>
  );
}

/** The best of a delegation: one who is there is enough. */
function presenceOf(all: readonly Presence[]): Presence {
  if (all.includes("connected")) return "connected";
  return all.includes("idle") ? "idle" : "gone";
}
