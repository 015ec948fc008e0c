/** A class, live: the instructor's wall, the projector, and the page of a student who waits for a seat. */

import type { z } from "zod";
import type { Refusal } from "../../shared/base/result.ts";
import type { ClassView, ProjectorView, takeBody, WaitingView } from "../../shared/protocol/class.ts";
import { projectorShape, type WallRecords, waitingShape, wallShape } from "../../shared/protocol/views.ts";
import type { InstructorAction } from "../../shared/terms/action.ts";
import { type Api, api as ownApi } from "./api.ts";
import { followRoom, type Live } from "./liveRoom.ts";

export interface ClassSource extends Live<ClassView> {
  /**
   * Null: done, at every table where it stands. Otherwise why not. Never rejects; done once, however often it has to be asked for.
   * What is said waits for a connection; what steers the moment is refused without one (busy).
   */
  readonly act: (action: InstructorAction) => Promise<Refusal | null>;
}

export interface ClassOptions {
  /** Where the server is; the page's own origin by default. */
  readonly origin?: string;
  readonly api?: Api;
  /** An instructor's token, where no cookie says who asks. */
  readonly token?: string;
}

/** The wall of class `id`, for an instructor. */
export const openClass = (id: string, options: ClassOptions = {}): ClassSource => {
  const { api = ownApi, token, origin } = options;
  const door = token ? { token } : {};
  const wall = (told: Partial<WallRecords>, now: number): ClassView | null =>
    isWhole(told, wholeWall)
      ? { ...told, tiles: told.tiles.toSorted((one, other) => one.number - other.number), now }
      : null;
  const live = followRoom({ enter: () => api.classes.enter(id), door, origin, shape: wallShape, read: wall });
  return { ...live, act: (action) => live.once("act", action, "text" in action) };
};

export interface WaitingSource extends Live<WaitingView> {
  /** Takes a seat (null: wherever somebody is needed), where the class lets students choose. Null: done. */
  readonly take: (place: z.input<typeof takeBody>["place"]) => Promise<Refusal | null>;
}

/** What a student without a seat sees; `match` in it says when openRoom takes over with the same token. */
export const openWaiting = (token: string, options: ClassOptions = {}): WaitingSource => {
  const { api = ownApi, origin } = options;
  const enter = () => api.classes.enterAsStudent(token);
  const live = followRoom({
    ...{ enter, door: { token }, origin, shape: waitingShape },
    read: (told: Partial<WaitingView>) => (isWhole(told, wholeWaiting) ? told : null),
  });
  return { ...live, take: (place) => live.once("take", { place }, false) };
};

/** The projector's page of the class with this code; for who is no instructor, with its key. */
export const openProjector = (
  code: string,
  { key, token, api = ownApi, origin }: ClassOptions & { readonly key?: string } = {},
): Live<ProjectorView> => {
  const enter = () => api.classes.enterByCode(code, key);
  const door = { code, ...(key && { key }), ...(token && { token }) };
  return followRoom({
    ...{ enter, door, origin, shape: projectorShape },
    read: (told) => (isWhole(told, wholeProjector) ? told : null),
  });
};

/** Properties without which a view is not shown. */
const wholeWall = [
  "id",
  "code",
  "status",
  "settings",
  "students",
  "atTheDoor",
  "tiles",
  "help",
  "reports",
  "actionsDone",
] as const;
const wholeWaiting = ["student", "standing", "notices"] as const;
const wholeProjector = ["title", "arrived", "tables"] as const;
const isWhole = <View extends object>(told: Partial<View>, needed: readonly (keyof View)[]): told is View =>
  needed.every((property) => told[property] !== undefined);
