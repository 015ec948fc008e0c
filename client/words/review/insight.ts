/** The log read as a whole: deals that were missed, who did how much, who spoke with whom. */
import type { MissedDeal, Standing } from "../../../shared/review/missedDeals.ts";
import { chanceWords, figure, list } from "../gauges.ts";

const objectionWords: Record<string, string> = {
  price: "its price at home",
  handover: "a district to hand over",
  unwatched: "nobody to watch it",
  fragile: "how easily it would break",
  fire: "going on promised more",
  gaining: "its own advance",
  home: "opinion at home",
  worse: "it had more without it",
};

const packageWords: Record<MissedDeal["kind"], string> = {
  bare: "A bare truce",
  humanitarian: "A humanitarian truce",
  watched: "A truce with monitors",
  settlement: "A settlement",
  custom: "A text of their own",
};

/** Why a seat would not have taken a deal. */
const objection = (code: string | null): string =>
  code === null ? "would have taken it" : (objectionWords[code] ?? "its own reckoning");

/** How a seat that would have accepted stood in the way all the same. */
const standingWords = {
  refused: "said no",
  couldNotCome: "could not come to the talks",
  didNotCome: "did not come to the talks",
  notSigned: "had it to sign, and did not",
  neverAsked: "was never asked",
} satisfies Record<Standing, string>;

/** What the log shows when it is read as a whole. */
export const insightWords = {
  moments: "Moments worth discussing",
  none: "Nothing stands out: too little has happened yet.",
} as const;

export const dealWords = {
  heading: "Missed deals",
  says: "Texts that each needed seat would have accepted by its own score sheet, without pride or mood.",
  noRounds: "No round of this match was played to its end: there is nothing to look through.",
  look: "Look for them",
  lookAgain: "Look again",
  done: "Rounds looked through",
  doneOf: (done: number, of: number) => `${done} of ${of} rounds`,
  stop: "Stop",
  failed: "The search came to nothing on this device. The match is as it was.",
  nothing: "Nothing near to agreement.",
  notSigned: (seats: readonly { readonly seat: string; readonly how: Standing }[]) =>
    `Not signed by ${list(seats.map(({ seat, how }) => `${seat} (${standingWords[how]})`))}.`,
  /** A deal in a line: whether all would have taken it, its kind, and who stood in the way. */
  line: ({ kind, taken }: Pick<MissedDeal, "kind" | "taken">, open: boolean, blockers: readonly string[]) => {
    const what = packageWords[kind].toLowerCase();
    if (open) return `${taken ? "Taken" : "Everybody would have signed"}: ${what}`;
    return `Nearest: ${what}${blockers.length > 0 ? `; in the way ${list(blockers)}` : ""}`;
  },
  where: (host: string | null, chance: number) =>
    `${host === null ? "on the direct line" : `at talks called by ${host}`}; breaks in its first round ${chanceWords(chance)} times`,
  weighing: (accepts: boolean, code: string | null) =>
    accepts ? "would have taken it" : `would not: ${objection(code)}`,
} as const;

export const activityWords = {
  heading: "Who did how much",
  table: "Who did how much, as a table",
  columns: {
    who: "Who",
    messages: "Messages",
    acts: "Acts",
    drafts: "Drafts",
    rounds: "Rounds",
    answers: "Answers in",
  },
  says: "A seat's row counts everybody in it, bots too. “Answers in” is the median.",
  /** "40 s", "2.5 min"; "–" where nothing was answered. */
  time: (ms: number | null) => {
    if (ms === null) return "–";
    return ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${figure(ms / 60_000, 1)} min`;
  },
} as const;

export const conversationWords = {
  heading: "Who talked with whom",
  none: "Nobody has written anything.",
  session: (talks: string, round: number) => `${talks}, round ${round}`,
  own: (seat: string) => `${seat}, own delegation`,
} as const;
