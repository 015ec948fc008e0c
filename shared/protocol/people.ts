/** The people of a class: how they come in, who they are on any device, and what of them the room may see. */

/** On the roster and not come yet; at the door, until the instructor answers; in; sent out; sent out, and at the door again. */
export const standings = ["expected", "asks", "in", "out", "asksAgain"] as const;
export type Standing = (typeof standings)[number];

/** Who may come in by the code and a name: anybody, whoever is let in, nobody new. Whoever is in comes back in any case. */
export const doors = ["open", "approval", "closed"] as const;

/** Most who wait at the door at a time. */
export const mostAtTheDoor = 40;

/** Somebody at the door. */
export interface AtTheDoor {
  /** For the action `admit`. */
  readonly id: string;
  readonly name: string;
  /** `new`: nobody of that name is in; `back`: says that they are the one of that name; `again`: had been sent out. */
  readonly kind: "new" | "back" | "again";
  /** Epoch ms. */
  readonly since: number;
}

/** Somebody of the class who is not in. */
export interface Absent {
  readonly student: string;
  readonly name: string;
  readonly standing: "expected" | "out";
  readonly group: string | null;
}

/** GET /api/teach/classes/:id/ways → WayIn[]: everybody's own way in, drawn where there was none. */
export interface WayIn {
  readonly student: string;
  readonly name: string;
  readonly group: string | null;
  /** Typed in place of the class's code, or part of a link. */
  readonly way: string;
}

/** The hash of the link by which somebody comes in as themselves. It never reaches the server's log. */
export const wayHash = (way: string): string => `#me=${way}`;

/** How many letters such a code has; a class's has fewer. */
export const wayLetters = 8;
