/** Deals that were missed, and who stood in the way. */
import type { MissedDeal, Standing } from "../../../shared/review/missedDeals.ts";

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

export const packageWords: Record<MissedDeal["kind"], string> = {
  bare: "A bare truce",
  humanitarian: "A humanitarian truce",
  watched: "A truce with monitors",
  settlement: "A settlement",
  custom: "A text of their own",
};

/** Why a seat would not have taken a deal. */
export const objection = (code: string | null): string =>
  code === null ? "would have taken it" : (objectionWords[code] ?? "its own reckoning");

/** How a seat that would have accepted stood in the way all the same. */
export const standingWords = {
  refused: "said no",
  couldNotCome: "could not come to the talks",
  didNotCome: "did not come to the talks",
  notSigned: "had it to sign, and did not",
  neverAsked: "was never asked",
} satisfies Record<Standing, string>;
