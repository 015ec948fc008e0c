/** What each kind of viewer follows live, and how it falls into records (records.ts). The page's views are made of these. */
import type { OwnView, PublicView } from "../state/seatView.ts";
import type { TableView } from "./messages.ts";
import type { Shape } from "./records.ts";
import type { WalkView } from "./review.ts";
import type { ClassView, ProjectorView, WaitingView } from "./wall.ts";

/** What a table shows of itself to everybody alike. */
export type CommonTable = Omit<TableView, keyof MyTable>;

/** What a table shows to one viewer of it alone. */
export type MyTable = Pick<TableView, "me" | "observer" | "mutedUntil" | "notices" | "proposal" | "hidden">;

/** A match as somebody at it follows it. */
export interface MatchRecords {
  readonly pub: PublicView;
  /** Absent for those without a seat. */
  readonly own?: OwnView;
  readonly table: CommonTable;
  readonly mine: MyTable;
}

/** A class's wall, without the page's own clock. */
export type WallRecords = Omit<ClassView, "now">;

export const matchShape: Shape<MatchRecords> = {
  pub: {
    seats: { by: "id", item: { offers: {} } },
    convenings: { by: "id" },
    claims: { by: "id" },
  },
  own: {
    own: {},
    context: {},
    invitations: { by: "convening" },
    texts: { by: "id", item: { versions: { by: "n" } } },
  },
  table: { seats: { by: "seat", item: { people: { by: "member", item: {} } } } },
  mine: { notices: { by: "n" } },
};

export const wallShape: Shape<WallRecords> = {
  settings: {},
  students: { by: "student" },
  atTheDoor: { by: "id" },
  absent: { by: "student" },
  tiles: { by: "match", item: {} },
  help: { by: "id" },
};

export const projectorShape: Shape<ProjectorView> = { arrived: { by: "name" }, tables: { by: "number", item: {} } };
export const waitingShape: Shape<WaitingView> = { notices: { by: "n" } };
export const walkShape: Shape<WalkView> = { answers: { by: "place" } };

/** Answer to the request "whole": every record of the asker's shelves, each text as the room's state has it, by shelf and key. */
export type WholeReply = Readonly<Record<string, Readonly<Record<string, string>>>>;
