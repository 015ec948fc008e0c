/** The way from a match to its room: made at the first need, one a match. */
import { matchMaker } from "@colyseus/core";
import type { Log } from "../log.ts";
import type { Tables } from "../match/tables.ts";
import type { Instructors } from "../store/instructors.ts";
import type { Rooms } from "./door.ts";
import { MatchRoom, type MatchRoomOptions } from "./MatchRoom.ts";

export interface Entrance {
  /** What the door is to be opened with. */
  readonly rooms: Rooms;
  /** The id of the match's room. Rejects with a ServerError whose message is the code (unknownMatch …). */
  roomOf(match: string): Promise<string>;
}

const kind = "match";

export function createEntrance(parts: { tables: Tables; instructors: Instructors; log: Log }): Entrance {
  const open = new Map<string, Promise<string>>();
  const options: Omit<MatchRoomOptions, "match"> = {
    ...parts,
    async onGone(match, roomId) {
      // A newer room of the match may stand in its place already.
      if ((await open.get(match)?.catch(() => roomId)) === roomId) open.delete(match);
    },
  };
  return {
    rooms: { [kind]: { type: MatchRoom, options } },
    roomOf(match) {
      const known = open.get(match);
      if (known) return known;
      const room = matchMaker.createRoom(kind, { match }).then(({ roomId }) => roomId);
      open.set(match, room);
      room.catch(() => open.delete(match));
      return room;
    },
  };
}
