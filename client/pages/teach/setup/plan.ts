/** What the set-up page proposes: clocks that fit a lesson, and how long a class will take. */
import {
  type ClassSettings,
  type Entry,
  entryOf,
  mostStudents,
  type Split,
} from "../../../../shared/protocol/class.ts";
import { proposeSplit } from "../../../../shared/protocol/split.ts";

export const presets = ["short", "long", "days", "own"] as const;
export type Preset = (typeof presets)[number];

type Live = Extract<ClassSettings["pace"], { kind: "live" }>;
type Asynchronous = Extract<ClassSettings["pace"], { kind: "asynchronous" }>;

/** Clocks of the two lessons, in seconds: 33 of 45 and 66 of 90 minutes; the rest is for coming in and the debrief. */
const clocks = {
  short: { openSeconds: 240, wireSeconds: 40, briefSeconds: 300 },
  long: { openSeconds: 360, wireSeconds: 60, briefSeconds: 600 },
} as const;

/** Choices of the clocks, in seconds; 0: none. */
export const choices = {
  openSeconds: [0, 120, 180, 240, 300, 360, 480, 600, 900],
  wireSeconds: [20, 40, 60, 90, 120, 300],
  briefSeconds: [0, 180, 300, 420, 600, 900],
  graceSeconds: [30, 60, 120, 180, 300, 600],
} as const;

/** The reader's own time zone, as an IANA name. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** What somebody has chosen on the page, before it is made into settings. */
export interface Choices {
  readonly title: string;
  readonly students: number;
  readonly scenario: string;
  readonly preset: Preset;
  readonly form: ClassSettings["form"];
  readonly live: Live;
  readonly asynchronous: Asynchronous;
  /** Null: as proposed. */
  readonly tables: number | null;
  /** Null: as proposed. */
  readonly roster: number | null;
  /** Null: as proposed, one where it can be. */
  readonly perSeat: number | null;
  readonly seating: ClassSettings["seating"];
  readonly names: ClassSettings["names"];
  readonly door: Entry["door"];
  readonly namesLetThrough: boolean;
  readonly bots: boolean;
  readonly draftsSet: boolean;
  readonly plain: boolean;
  readonly drawnTypes: boolean;
  readonly sameSeed: boolean;
  readonly seed: string;
  readonly graceSeconds: number;
  /** Days to keep the records; null: as the server says; 0: until deleted. */
  readonly keepDays: number | null;
  /** The tables of the class that this began with: they stay as they are while nothing is chosen that bears on them. */
  readonly asWas: (Pick<ClassSettings, "tables" | "studentsPerSeat"> & { readonly chosen: string }) | null;
}

/** What a part of the set-up's form shows and changes. */
export interface ChoicesProps {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** What bears on the tables, as one text. */
const chosenFor = ({ students, scenario, tables, roster, perSeat, bots }: Choices): string =>
  JSON.stringify([students, scenario, tables, roster, perSeat, bots]);

/** Whether strangers can reach a server of this name: it is none of the machine's own network. */
export const isOpenNetwork = (hostname: string): boolean =>
  !/^(localhost|[^.:]+|.+\.(local|lan|home|internal)|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|\[(::1|f[cd]|fe[89ab]).*\])$/i.test(
    hostname,
  );

/** The choices of a page just opened. @param openNetwork strangers can reach it */
export const freshChoices = (scenario: string, openNetwork = false): Choices => ({
  title: "",
  students: 24,
  scenario,
  preset: "short",
  form: "short",
  live: { kind: "live", ...clocks.short },
  asynchronous: { kind: "asynchronous", at: "20:00", zone: ownZone(), days: [1, 2, 3, 4, 5] },
  tables: null,
  roster: null,
  perSeat: null,
  seating: "draw",
  names: "typed",
  door: "open",
  namesLetThrough: openNetwork,
  bots: true,
  draftsSet: false,
  plain: false,
  drawnTypes: false,
  sameSeed: true,
  seed: "",
  graceSeconds: 60,
  keepDays: null,
  asWas: null,
});

/** The choices from which an earlier class was made; `students` as many as it had, or as its seats were planned for. */
export function choicesOf(settings: ClassSettings, students: number): Choices {
  const fresh = freshChoices(settings.scenario);
  const { title, form, pace, tables, seating, names, bots, draftsSet, plain, sameSeed, seed, graceSeconds } = settings;
  const sizes = [...new Set(tables.map(({ roster }) => roster))];
  const seats = tables.reduce((sum, { roster }) => sum + roster, 0);
  const choices: Choices = {
    ...fresh,
    ...{ title, form, seating, names, bots, draftsSet, plain, sameSeed, seed, graceSeconds },
    drawnTypes: settings.drawnTypes,
    ...doorOf(settings),
    students: students || entryOf(settings).students || Math.min(mostStudents, seats * plannedFor(settings)),
    tables: tables.length,
    roster: sizes.length === 1 ? (sizes[0] ?? null) : null,
    preset: pace.kind === "live" ? presetOf(form, pace) : "days",
    ...(pace.kind === "live" ? { live: pace } : { asynchronous: pace }),
  };
  const { studentsPerSeat } = settings;
  return { ...choices, asWas: { tables, studentsPerSeat, chosen: chosenFor(choices) } };
}

function doorOf(settings: ClassSettings): Pick<Choices, "door" | "namesLetThrough"> {
  const { door, namesLetThrough } = entryOf(settings);
  return { door, namesLetThrough };
}

/** Students to a seat as planned: a seat holds one more, for those who come late. */
const plannedFor = ({ studentsPerSeat }: Pick<ClassSettings, "studentsPerSeat">): number =>
  Math.max(1, studentsPerSeat - 1);

const presetOf = (form: ClassSettings["form"], { openSeconds, wireSeconds, briefSeconds }: Live): Preset => {
  const same = clocks[form];
  const equal =
    same.openSeconds === openSeconds && same.wireSeconds === wireSeconds && same.briefSeconds === briefSeconds;
  return equal ? form : "own";
};

/** `choices` with the preset's form and clocks. */
export function withPreset(before: Choices, preset: Preset): Choices {
  if (preset === "short" || preset === "long") {
    return { ...before, preset, form: preset, live: { kind: "live", ...clocks[preset] } };
  }
  return { ...before, preset };
}

/** `choices` with clocks of one's own. */
export const withClock = (before: Choices, clock: Partial<Omit<Live, "kind">>): Choices => ({
  ...before,
  preset: "own",
  live: { ...before.live, ...clock },
});

/** Minutes of play with the briefing; null where a round has no clock. */
export function minutesOf({ openSeconds, wireSeconds, briefSeconds }: Live, rounds: number): number | null {
  if (openSeconds === 0) return null;
  return Math.round((briefSeconds + rounds * (openSeconds + wireSeconds)) / 60);
}

/** The split of the chosen students over tables; a size chosen by hand stays, where bots may hold what is empty. */
export function splitOf(choices: Choices, sizes: readonly number[]): Split {
  const { students, roster, tables, perSeat, bots, asWas } = choices;
  if (asWas?.chosen === chosenFor(choices)) return splitAsWas(asWas, students);
  const split = proposeSplit(Math.max(1, students), sizes, {
    ...(roster !== null && { roster }),
    ...(tables !== null && { tables }),
    ...(perSeat !== null && { perSeat }),
  });
  if (roster === null || !bots || split.tables.every((table) => table.roster >= roster)) return split;
  const padded = split.tables.map(({ people, ...table }) =>
    table.roster >= roster ? { ...table, people } : { roster, people: padTo(people, roster) },
  );
  return { tables: padded, reason: "botsFill" };
}

/** The tables as they were, with the students spread over their seats. */
function splitAsWas({ tables }: Pick<ClassSettings, "tables">, students: number): Split {
  const seats = tables.reduce((sum, { roster }) => sum + roster, 0);
  let before = 0;
  const shared = tables.map(({ roster }) => ({
    roster,
    people: Array.from({ length: roster }, () => {
      const at = before++;
      return Math.floor(students / seats) + (at < students % seats ? 1 : 0);
    }),
  }));
  const reason = students < seats ? "botsFill" : students > seats ? "sharedSeats" : "even";
  const mixed = new Set(tables.map(({ roster }) => roster)).size > 1;
  return { tables: shared, reason: reason === "even" && mixed ? "mixedRosters" : reason };
}

const padTo = (people: readonly number[], seats: number): number[] => [
  ...people,
  ...Array<number>(seats - people.length).fill(0),
];

/** Most people to a seat, whatever is chosen. */
const mostAtASeat = 6;

/** The settings that the choices amount to with this split; a seat holds one more than planned, for those who come late. */
export function settingsOf(choices: Choices, { tables }: Split): ClassSettings {
  const {
    title,
    scenario,
    form,
    seating,
    names,
    bots,
    draftsSet,
    plain,
    drawnTypes,
    sameSeed,
    seed,
    graceSeconds,
    asWas,
  } = choices;
  const { door, namesLetThrough, students } = choices;
  const planned = Math.max(...tables.flatMap(({ people }) => people));
  const perSeat = Math.min(mostAtASeat, planned + 1);
  return {
    studentsPerSeat: asWas?.chosen === chosenFor(choices) ? asWas.studentsPerSeat : perSeat,
    ...{ scenario, form, seating, names, bots, draftsSet, plain, drawnTypes, sameSeed, graceSeconds },
    entry: { door, namesLetThrough, students },
    title: title.trim(),
    seed: seed.trim(),
    tables: tables.map(({ roster }) => ({ roster })),
    pace: choices.preset === "days" ? choices.asynchronous : choices.live,
  };
}
