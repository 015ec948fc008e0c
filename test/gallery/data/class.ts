/** A class of twenty tables and one of two, with everything on its wall that can stand there. */
import type {
  ClassRow,
  ClassView,
  InstructorRow,
  ProjectorTable,
  ProjectorView,
  Student,
  Tile,
  WayIn,
} from "../../../shared/protocol/class.ts";
import { attentionReasons } from "../../../shared/protocol/class.ts";
import type { ClassSettings } from "../../../shared/protocol/classSettings.ts";
import type { ScenarioInfo } from "../../../shared/protocol/replies.ts";
import { record } from "./match.ts";
import { armenianName, emojiName, longName, longTitle, messages, rightToLeftName } from "./people.ts";
import { scenario } from "./scenario.ts";

const strained = [longName, rightToLeftName, armenianName, emojiName];
const file = scenario.files.scenario;
const seatsOf = (size: number) => file.rosters.find((each) => each.size === size)?.seats ?? [];

export const info: ScenarioInfo = {
  id: scenario.id,
  title: file.title,
  summary: file.summary,
  rosters: file.rosters,
  seats: file.seats,
  forms: file.forms,
};

export const settings: ClassSettings = {
  ...{ title: longTitle, scenario: scenario.id, form: "short", studentsPerSeat: 2, seating: "draw", names: "typed" },
  tables: Array.from({ length: 12 }, () => ({ roster: 6 })),
  ...{
    bots: true,
    draftsSet: false,
    plain: false,
    drawnTypes: false,
    sameSeed: true,
    seed: "gallery",
    graceSeconds: 60,
  },
  pace: { kind: "live", openSeconds: 240, wireSeconds: 60, briefSeconds: 300 },
};

const nameOf = (at: number): string => strained[at] ?? `Ångström ${at + 1}`;

export function studentsOf(tables: number, each: number, seated = true): Student[] {
  return Array.from({ length: tables * each }, (_, at) => {
    const table = Math.floor(at / each);
    const seats = seatsOf(6);
    return {
      student: `s${at}`,
      name: nameOf(at),
      match: seated ? `m${table + 1}` : null,
      seat: seated ? (seats[at % seats.length] ?? null) : null,
      member: seated ? `${(at % each) + 1}` : null,
      head: at % each < seats.length,
      presence: at % 7 === 3 ? "gone" : at % 5 === 2 ? "idle" : "connected",
      since: 0,
      wroteAt: at % 3 === 0 ? null : 30_000,
      mutedUntil: at === 2 ? 500_000 : null,
      letThrough: at % 6 !== 5,
    };
  });
}

export function tileOf(number: number, students: readonly Student[], over: Partial<Tile> = {}): Tile {
  const here = students.filter(({ match }) => match === `m${number}`);
  return {
    ...{ match: `m${number}`, number, stage: "playing", phase: "open", paused: false, wireHeld: false, deadline: null },
    ...{ last: 6, openMs: 240_000 },
    ...{ round: 3, phaseSince: 0, leftMs: 83_000, clockAt: 300_000, running: true, longerMs: 240_000 },
    ...{ escalation: [3, 4, 6, 5], widerWar: 34, card: null, cardsPlayed: [] },
    texts: [
      { id: 1, title: `Überschrift à ${longTitle}`, signed: ["AZE"], needed: ["AZE", "ARM", "NKA"], status: "open" },
    ],
    words: {
      offers: [
        { by: "AZE", to: "ARM" },
        { by: "RUS", to: "NKA" },
      ],
      broken: [{ seat: "NKA", does: { kind: "shell", town: null }, not: true, from: 2, to: 4 }],
    },
    seats: seatsOf(6).map((seat, at) => {
      const sitting = here.filter((student) => student.seat === seat).map(({ student }) => student);
      return {
        seat,
        ready: at % 2 === 0,
        bot: sitting.length === 0,
        why: sitting.length === 0 ? "empty" : null,
        messages: at * 3,
        students: sitting,
      };
    }),
    attention: [],
    score: 0,
    ...over,
  };
}

const reasons = attentionReasons.map((reason, at) => ({
  reason,
  weight: 90 - at,
  seat: "AZE",
  minutes: 11,
  text: 1,
  count: 3,
}));

export function wallView(tables: number, over: Partial<ClassView> = {}): ClassView {
  const students = studentsOf(tables, 8);
  const tiles = Array.from({ length: tables }, (_, at) => {
    const attention = reasons.slice(at, at + 2);
    const first = at === 0 ? reasons : attention;
    return tileOf(at + 1, students, {
      attention: first,
      score: first[0]?.weight ?? 0,
      ...(at === 2 && { paused: true, running: false }),
      ...(at === 3 && { phase: "wire", wireHeld: true }),
      ...(at === 4 && { stage: "ended", phase: "debrief" }),
    });
  });
  return {
    ...{ id: "c1", code: "K7QM", status: "open", settings, bell: null },
    ...{ atTheDoor: [], absent: [], projectorKey: "key-of-the-gallery-000" },
    ...{ students, tiles, reports: [], now: 300_000, thinnest: { match: "m1", seat: "AZE", people: 1 } },
    help: [
      {
        ...{ id: 1, kind: "help", match: "m1", student: "s0", seat: "AZE", at: 200_000, answered: null },
        text: messages[0],
      },
      { id: 2, kind: "swap", match: "m1", student: "s1", seat: "ARM", text: "", at: 250_000, answered: null },
    ],
    ...actionsDone,
    ...over,
  } as ClassView;
}

const actionsDone = {
  actionsDone: [
    {
      at: 290_000,
      by: "A. Teacher",
      action: { kind: "broadcast", at: "all", text: messages[3] },
      undo: null,
    },
    { at: 280_000, by: "A. Teacher", action: { kind: "pause", at: ["m3"], paused: true }, undo: null },
  ],
};

export const rows: readonly ClassRow[] = (["open", "prepared", "ended"] as const).flatMap((status, at) =>
  [0, 1].map((k) => ({
    ...{ id: `c${at}${k}`, code: "K7QM", title: k === 0 ? longTitle : "Mañana", status, scenario: scenario.id },
    ...{ createdAt: "2026-11-30T09:00:00.000Z", students: 42, tables: 7, keepDays: 30 },
    removal: status === "ended" ? "2026-12-30T09:00:00.000Z" : null,
  })),
);

export const projectorTable = (number: number, over: Partial<ProjectorTable> = {}): ProjectorTable => ({
  ...{ number, stage: "playing", phase: "open", paused: false, wireHeld: false, deadline: null },
  ...{ round: 3, last: 6, leftMs: 83_000, clockAt: 0, running: true, people: 8, extendedMs: 60_000 },
  seats: { of: 6, ready: 2 },
  situation: {
    ...{ escalation: 6, widerWarBand: "high", energyAlarm: true, treatySince: 2, talks: ["moscow", "geneva"] },
    ground: record().stateAt(0).ground,
  } as unknown as ProjectorTable["situation"],
  ...over,
});

export const projectorView = (over: Partial<ProjectorView> = {}): ProjectorView => ({
  ...{ title: longTitle, code: "K7QM", scenario: scenario.id, over: false, people: 4, announcement: null },
  unnamed: 0,
  arrived: strained.map((name) => ({ name, table: null, seat: null })),
  tables: [],
  ...over,
});

export const arrivals = (count: number, tables = 10): ProjectorView["arrived"] =>
  Array.from({ length: count }, (_, at) => ({ name: nameOf(at), table: (at % tables) + 1, seat: "AZE" }));

export const instructors: readonly InstructorRow[] = [longName, rightToLeftName].map((label, at) => ({
  ...{ id: `i${at}`, label, main: false, createdAt: "2026-11-30T09:00:00.000Z" },
}));

export const ways: readonly WayIn[] = Array.from({ length: 12 }, (_, at) => ({
  ...{ student: `s${at}`, name: nameOf(at), group: at % 3 === 0 ? "A" : null, way: "BCDFGHJK" },
}));
