/** The words of setting a class up. */
import type { ClassSettings, Split } from "../../shared/protocol/class.ts";
import { list } from "./gauges.ts";

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** "4:30 min", "5 min". */
export function clockChoice(seconds: number): string {
  if (seconds === 0) return "no clock: until all are ready";
  if (seconds < 60) return `${seconds} seconds`;
  return seconds % 60 === 0
    ? `${seconds / 60} min`
    : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} min`;
}

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

type Asynchronous = Extract<ClassSettings["pace"], { kind: "asynchronous" }>;

/** "at 20:00 (Europe/Berlin), Monday to Friday". */
export function asynchronousWords({ at, zone, days }: Asynchronous): string {
  const names = days.map((day) => weekdays[day - 1] ?? "");
  const together = days.length > 2 && days.every((day, n) => n === 0 || day === (days[n - 1] ?? 0) + 1);
  const which = days.length === 7 ? "every day" : together ? `${names[0]} to ${names.at(-1)}` : list(names);
  return `at ${at} (${zone.replaceAll("_", " ")}), ${which}`;
}

export const setupWords = {
  heading: "Set up a class",
  edit: "Change the class",
  editLead: "Until the first student has joined, everything can be set anew. The join code stays.",
  lead: "A title and the number of students are enough. Everything else is set so that it works; you can change it below.",
  title: "Title of the class",
  titleHint: "IR 204, Monday",
  students: "How many students?",
  studentsHint: "About is enough: late students always find a seat, and bots fill what stays empty.",
  time: "How much time?",
  presets: {
    short: { name: "45 minutes", says: "six rounds of about 4½ minutes" },
    long: { name: "90 minutes", says: "eight rounds of 7 minutes" },
    days: { name: "Over days", says: "a round ends at a time of day; nobody need be there together" },
    own: { name: "My own clock", says: "every time as set below" },
  },
  plan: "This is what you get",
  tablesAre: (count: number, rosters: readonly number[]) => {
    const sizes = [...new Set(rosters)].sort((a, b) => b - a);
    const each = sizes.map((size) => {
      const at = rosters.filter((roster) => roster === size).length;
      return sizes.length === 1 ? `of ${size} seats` : `${at} of ${size} seats`;
    });
    return `${counted(count, "table")} ${sizes.length === 1 ? each[0] : `(${each.join(", ")})`}`;
  },
  reasons: {
    even: "Every seat has one student, and all tables are alike: this is how the talks work best.",
    mixedRosters: "The number does not divide evenly, so the tables differ in size; each is a whole match.",
    sharedSeats:
      "Some seats are held by several students together, as a delegation: they draft together, the head decides.",
    botsFill: "Bots hold the seats that stay empty.",
  } satisfies Record<Split["reason"], string>,
  people: (seat: string, count: number) => (count === 0 ? `${seat}: a bot` : count === 1 ? seat : `${seat} ×${count}`),
  tableLine: (number: number, roster: number, people: number) =>
    `Table ${number}: ${roster} seats, ${counted(people, "student")}`,
  lasts: (rounds: number, minutes: number) => `${rounds} rounds, about ${minutes} minutes of play with the briefing`,
  lastsNoClock: (rounds: number) => `${rounds} rounds; each ends when all are ready`,
  lastsDays: (rounds: number, ends: string) => `${rounds} rounds; a round ends ${ends}`,
  groups: {
    tables: "Tables and seats",
    time: "Rounds and clock",
    people: "Students",
    more: "Match",
  },
  tables: "Tables",
  roster: "Seats at a table",
  rosterAuto: "as proposed",
  seatsAre: (names: readonly string[]) => `${names.join(", ")}.`,
  perSeat: "Students to a seat",
  perSeatHint:
    "Several hold a seat as a delegation. Those who come late join one, so there is always room for one more.",
  perSeatOf: (count: number) => counted(count, "student"),
  scenario: "Scenario",
  form: "Rounds",
  formOf: (rounds: number, days: number) => `${rounds} rounds of ${days} days`,
  clocks: {
    briefSeconds: "Briefing",
    openSeconds: "Talks and orders",
    wireSeconds: "The wire (what came of it)",
  },
  at: "A round ends at",
  zone: "Time zone",
  days: "On these days",
  seating: "Who sits where",
  seatings: {
    draw: { name: "drawn", says: "Each new student goes where a seat is thinnest." },
    choose: { name: "students choose", says: "Each chooses a free seat on joining." },
    place: { name: "you place them", says: "Students wait until you give them a seat on the wall." },
  },
  names: "Names",
  namings: {
    typed: { name: "typed", says: "Students write the name that they want to be known by." },
    drawn: { name: "drawn", says: "Each is given a neutral name from a list; nobody's own name is asked for." },
  },
  bots: "Bots hold the seats that nobody has when play starts",
  sameSeed: "The same chances at every table, so that differences come from decisions alone",
  seed: "Seed",
  seedHint:
    "Leave it empty and one is drawn. The same seed gives the same chances again: use none that these students have seen.",
  grace: "When somebody is gone",
  graceOf: (seconds: number) => `wait ${clockChoice(seconds)}`,
  graceHint: "Then the next member becomes head, or the seat's bot plays on until they are back.",
  create: "Create the class",
  save: "Save",
  busy: "Creating…",
  saving: "Saving…",
  fair: "Nobody is given a seat by heritage. Everybody can ask for another seat, for PRESS or to observe, no questions asked. Students are told that you can read private channels, and that each look is logged.",
} as const;
