/** A word to a table: to everybody there, or to one seat. */

import * as words from "words:teachWall";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { useClass } from "../class/classContext.ts";
import { type Addressee, SayDialog } from "./SayDialog.tsx";

interface Props {
  readonly tile: Tile;
  /** To whom first. */
  readonly seat?: string;
  readonly text?: string;
  readonly onClose: () => void;
}

export function MessageDialog({ tile, seat, text = "", onClose }: Props) {
  const { names } = useClass();
  const at: [string] = [tile.match];
  const everybody: Addressee = {
    id: "all",
    name: words.everybody,
    action: (line) => ({ kind: "broadcast", at, text: line }),
  };
  const seats: Addressee[] = tile.seats
    .filter(({ students }) => students.length > 0)
    .map((each) => ({
      id: each.seat,
      name: names.seatTitle(each.seat),
      action: (line) => ({ kind: "messageSeat", at, seat: each.seat, text: line }),
    }));
  const first = seats.filter(({ id }) => id === seat);
  return (
    <SayDialog
      title={words.messageTitle({ number: tile.number })}
      to={[...first, everybody, ...seats.filter(({ id }) => id !== seat)]}
      text={text}
      onClose={onClose}
    />
  );
}
