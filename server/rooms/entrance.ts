/** Finds the room of a match or a class: one each, made when first needed. */
import { matchMaker } from "@colyseus/core";
import type { Classes } from "../class/classes.ts";
import type { Log } from "../log.ts";
import type { Tables } from "../match/tables.ts";
import type { Store } from "../store/store.ts";
import { ClassRoom } from "./ClassRoom.ts";
import type { Rooms } from "./door.ts";
import { MatchRoom } from "./MatchRoom.ts";
import { createRevocations } from "./revocations.ts";
import { WalkRoom } from "./WalkRoom.ts";

export interface Entrance {
  /** What the door is to be opened with. */
  readonly rooms: Rooms;
  /** The id of the match's room. Rejects with a ServerError whose message is the code (unknownMatch …). */
  roomOf(match: string): Promise<string>;
  /** The id of the class's room. Rejects likewise (notFound …). */
  classRoomOf(id: string): Promise<string>;
  /** The id of the room in which the class is walked through the match. */
  walkRoomOf(match: string): Promise<string>;
}

/** The kinds of rooms for the door, and one room of a kind for each match, class and walk; a room of what has been removed is shut. */
export function createEntrance(parts: {
  readonly tables: Tables;
  readonly classes: Classes;
  readonly store: Store;
  readonly log: Log;
}): Entrance {
  const matches = doorTo("match", (match) => ({ match }));
  const classes = doorTo("class", (id) => ({ class: id }));
  const walks = doorTo("walk", (match) => ({ match }));
  const { classes: students, instructors } = parts.store;
  parts.classes.onRemoved(async (id, gone) => {
    await Promise.all([
      ...(id === null ? [] : [classes.shut(id)]),
      ...gone.flatMap((match) => [matches.shut(match), walks.shut(match)]),
    ]);
  });
  // Those who reconnect are refused, and told why.
  parts.tables.onBroken((match) => void matches.shut(match));
  const revocations = createRevocations();
  instructors.onRevoked((id) => revocations.revoke(`instructor ${id}`));
  students.onStudentRemoved((id) => revocations.revoke(`student ${id}`));
  return {
    rooms: {
      match: { type: MatchRoom, options: { ...parts, students, instructors, revocations, onGone: matches.onGone } },
      class: { type: ClassRoom, options: { ...parts, students, instructors, revocations, onGone: classes.onGone } },
      walk: { type: WalkRoom, options: { ...parts, revocations, onGone: walks.onGone } },
    },
    roomOf: matches.roomOf,
    classRoomOf: classes.roomOf,
    walkRoomOf: walks.roomOf,
  };
}

/** One room of a kind for each id. */
function doorTo(kind: string, options: (id: string) => object) {
  const open = new Map<string, Promise<string>>();
  return {
    async onGone(id: string, roomId: string): Promise<void> {
      // A newer room may stand in its place already.
      if ((await open.get(id)?.catch(() => roomId)) === roomId) open.delete(id);
    },
    /** Sends everybody out of the room, if there is one. */
    async shut(id: string): Promise<void> {
      const roomId = await open.get(id)?.catch(() => undefined);
      open.delete(id);
      if (roomId) await matchMaker.remoteRoomCall(roomId, "disconnect").catch(() => {});
    },
    roomOf(id: string): Promise<string> {
      const known = open.get(id);
      if (known) return known;
      const room = matchMaker.createRoom(kind, options(id)).then(({ roomId }) => roomId);
      open.set(id, room);
      room.catch(() => open.delete(id));
      return room;
    },
  };
}
