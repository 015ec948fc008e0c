/** A class while it runs: what its instructors, its projector and its waiting students see, live. */
import type { VenueId } from "../base/ids.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { PublicView } from "../state/seatView.ts";
import type { InstructorAction, RecordedAction } from "../terms/action.ts";
import type { Deed } from "../terms/deed.ts";
import type { ClassSettings } from "./classSettings.ts";
import type { Deadline } from "./messages.ts";
import type { Notice } from "./notice.ts";
import type { Absent, AtTheDoor, Standing } from "./people.ts";

/** What a student without a table sees, live. */
export interface WaitingView {
  readonly student: string;
  readonly name: string;
  /** Not null: seated (the token now opens the match's room). */
  readonly match: string | null;
  readonly seat: string | null;
  readonly title: string;
  /** `in`: waits for a seat; `asks`: for an answer at the door; `out`: was sent out. Only whoever is in is told anything else. */
  readonly standing: Exclude<Standing, "expected" | "asksAgain">;
  /** Seats to choose from, where the class lets students choose; null: the instructor gives them out. */
  readonly choice: SeatChoice | null;
  /** What the instructor said to them, newest last. */
  readonly notices: readonly Notice[];
  readonly arrived: number;
}

export interface SeatChoice {
  readonly scenario: string;
  readonly tables: readonly {
    readonly match: string;
    readonly number: number;
    readonly seats: readonly { readonly seat: string; readonly people: number; readonly full: boolean }[];
  }[];
}

export type Presence = "connected" | "idle" | "gone";

/** A student, on the wall and in the roster. */
export interface Student {
  readonly student: string;
  readonly name: string;
  /** Null: not seated yet. */
  readonly match: string | null;
  /** Null at a table: an observer. */
  readonly seat: string | null;
  /** Their number at the table; null: they have none. */
  readonly member: string | null;
  readonly head: boolean;
  readonly presence: Presence;
  /** Steady ms since when the presence is so. */
  readonly since: number;
  /** Steady ms of the last that they wrote at their table, as far as it was seen; null: nothing yet. */
  readonly wroteAt: number | null;
  /** Steady ms until which they may not write; null: they may. */
  readonly mutedUntil: number | null;
  /** The projector may show the name. */
  readonly letThrough: boolean;
}

export const attentionReasons = [
  "helpAsked",
  "headGone",
  "delegationGone",
  "oneSignatureMissing",
  "collapseNear",
  "warNear",
  "silence",
  "seatSilent",
  "oneSeatDominates",
  "messageReported",
  "wordUnanswered",
  "everyoneReady",
] as const;
/** Why a table wants its instructor; the sentence is in client/words. */
export interface Attention {
  readonly reason: (typeof attentionReasons)[number];
  readonly weight: number;
  readonly seat?: string;
  readonly minutes?: number;
  readonly text?: number;
  readonly count?: number;
}

/** One tile of the wall. */
export interface Tile {
  readonly match: string;
  /** From 1. */
  readonly number: number;
  readonly stage: "lobby" | "briefing" | "playing" | "ended";
  readonly phase: string;
  readonly paused: boolean;
  readonly wireHeld: boolean;
  /** When an asynchronous round ends; null for a live one. */
  readonly deadline: Deadline | null;
  readonly round: number;
  /** The round after whose wire the match ends: the last of all, or an earlier one that the instructor chose. */
  readonly last: number;
  /** For how long rounds are open from the next one on; null: no clock ends them. */
  readonly openMs: number | null;
  /** Steady ms since when this phase has been on, as far as it was seen. */
  readonly phaseSince: number;
  readonly leftMs: number | null;
  readonly clockAt: number;
  readonly running: boolean;
  /** By how much this phase can still be lengthened; 0 where it cannot, as where it ends at a moment of the day. */
  readonly longerMs: number;
  /** Escalation at each round's close, oldest first, then now. */
  readonly escalation: readonly number[];
  readonly widerWar: number;
  /** What this round's card will be; null: drawn by chance. `card` null: none. */
  readonly card: { readonly card: string | null; readonly headline: string | null } | null;
  readonly cardsPlayed: readonly string[];
  readonly texts: readonly {
    readonly id: number;
    readonly title: string;
    readonly signed: readonly string[];
    readonly needed: readonly string[];
    readonly status: string;
  }[];
  readonly words: {
    /** Offers that wait for an answer; what they hold is seen by looking in. */
    readonly offers: readonly { readonly by: string; readonly to: string }[];
    /** Deeds on which a word was given before others and broken, the latest first. */
    readonly broken: readonly Deed[];
  };
  readonly seats: readonly {
    readonly seat: string;
    readonly ready: boolean;
    /** A bot plays it now: an empty seat, one that the instructor handed over, or a delegation that is gone. */
    readonly bot: boolean;
    readonly why: "empty" | "instructor" | "gone" | null;
    /** Messages that this seat has sent. */
    readonly messages: number;
    readonly students: readonly string[];
  }[];
  /** Highest weight first; empty: nothing needs you. */
  readonly attention: readonly Attention[];
  readonly score: number;
}

export interface HelpCall {
  readonly id: number;
  /** "swap": wants another seat, and is not asked why. */
  readonly kind: "help" | "swap";
  readonly match: string;
  readonly student: string;
  readonly seat: string | null;
  readonly text: string;
  readonly at: number;
  readonly answered: string | null;
}

/** A message that a student reported. */
export interface Report {
  readonly match: string;
  /** Number of its event. */
  readonly n: number;
  /** The reporting student. */
  readonly by: string;
  readonly at: number;
  readonly seat: string;
  readonly text: string;
  readonly hidden: boolean;
}

/** What an instructor did. */
export interface ActionDone {
  /** Epoch ms. */
  readonly at: number;
  /** The instructor's label. */
  readonly by: string;
  /** `at` holds the tables where it took effect. */
  readonly action: RecordedAction;
  /** What takes it back, where anything can. */
  readonly undo: InstructorAction | null;
}

export interface ClassView {
  readonly id: string;
  readonly code: string;
  readonly status: "prepared" | "open" | "ended";
  readonly settings: ClassSettings;
  /** When the lesson is over, epoch ms; null: nobody said. */
  readonly bell: number | null;
  readonly students: readonly Student[];
  /** Who waits at the door, the longest first. */
  readonly atTheDoor: readonly AtTheDoor[];
  /** Who is expected and has not come, and who was sent out. */
  readonly absent: readonly Absent[];
  /** What opens the projector on a device without the instructor's cookie. */
  readonly projectorKey: string;
  readonly tiles: readonly Tile[];
  readonly help: readonly HelpCall[];
  readonly reports: readonly Report[];
  /** The newest first. */
  readonly actionsDone: readonly ActionDone[];
  /** Where a student who comes late is needed most; null: nowhere is room. */
  readonly thinnest: { readonly match: string; readonly seat: string; readonly people: number } | null;
  /** Server's clock, epoch ms. */
  readonly now: number;
}

/** What the projector shows: what every student may see (GET /api/class/:code/projector, and live in the class's room). */
export interface ProjectorView {
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  /** The class has ended, and its code is free. */
  readonly over: boolean;
  /** How many have arrived. */
  readonly people: number;
  /** Those without a table, and those at one that has not begun; the others are counted at their tables. */
  readonly arrived: readonly { readonly name: string; readonly table: number | null; readonly seat: string | null }[];
  /** How many more of them have arrived whose names have not been let through. */
  readonly unnamed: number;
  /** What the instructor said last to all tables; null once it is some minutes old. */
  readonly announcement: string | null;
  readonly tables: readonly ProjectorTable[];
}

/** A table on the projector. */
export interface ProjectorTable
  extends Pick<Tile, "number" | "stage" | "phase" | "paused" | "wireHeld" | "deadline" | "round" | "last">,
    Pick<Tile, "leftMs" | "clockAt" | "running"> {
  readonly people: number;
  /** By which the instructor has lengthened this phase. */
  readonly extendedMs: number;
  /** Seats that people play, and how many of them are ready. */
  readonly seats: { readonly of: number; readonly ready: number };
  /** Null while nothing is played there. */
  readonly situation: Situation | null;
}

/** GET /api/class/:code/news/:table → TableNews: the round that is being told at a table, as everybody there may know it. Refuses notFound. */
export interface TableNews {
  readonly pub: PublicView;
  readonly events: readonly LoggedEvent[];
}

/** How the war stands at a table, as everybody there sees it. */
export interface Situation extends Pick<PublicView, "escalation" | "ground" | "widerWarBand" | "energyAlarm"> {
  /** Round since when an agreement is in force; null: none is. */
  readonly treatySince: number | null;
  /** Where talks have been called in this round. */
  readonly talks: readonly VenueId[];
}
