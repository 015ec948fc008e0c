/**
 * The temperaments as numbers: how a seat weighs what it knows. They are manners of play, not rules of the game,
 * and the same for every scenario; so they stand here rather than with a scenario's data.
 */
import type { Thirds } from "../terms/choices.ts";

export interface Traits {
  /** Weight of the seat's own goals against the joint result, 0-1. */
  readonly selfish: number;
  /** By side: how much better than fighting on a text must be while the war does not hurt yet; worth, 0-1. It fades as hurt nears `weary`. */
  readonly pride: readonly [number, number];
  readonly weary: readonly [number, number];
  /** The attacking side's further reluctance while it has taken nothing; it fades as it nears `enough`. */
  readonly ambition: number;
  /** How far reluctance differs from match to match with the seat's mood; worth, 0-1. */
  readonly moody: number;
  /** Worth lost for each 100 of will that a signature costs. */
  readonly thrift: number;
  /** Worth lost by going back on a treaty in force; 0-1. */
  readonly faith: number;
  /** What the other lead's signature on a text is worth to it, 0-1. */
  readonly trust: number;
  /** How likely the seat thinks that a lasting text can still be had later, 0-1. */
  readonly hope: number;
  /** Hurt, by side, from which a cheap humanitarian truce is welcome for the pause alone. */
  readonly pauseAt: readonly [number, number];
  /** Dearest text, in will, that counts as cheap. */
  readonly cheap: number;
  /** Points taken at which the attacking side thinks that it has enough. */
  readonly enough: number;
  /** Hurt from which the stance turns conditional, then open. */
  readonly conditionalAt: number;
  readonly openAt: number;
  /** Share of own losses published, by side; raised by a third while own credibility is below `shyBelow`. */
  readonly share: readonly [Thirds, Thirds];
  readonly shyBelow: number;
  /** When towns are shelled: never, only in answer, or whenever points allow. */
  readonly shelling: "never" | "answer" | "often";
  /** Hurt from which strikes beyond the region are ordered in answer to the same; null: never. */
  readonly strikesAt: number | null;
  /** Hurt from which the seat offers a text on the direct line. */
  readonly offerAt: number;
  /** By how much fighting must look better than the treaty in force before it is broken; null: never. */
  readonly breachFor: number | null;
  /**
   * By how much another round of fighting must look better than keeping a truce that fixes no line, before the seat fights on under it; null: never,
   * and it signs none for cover or for blame.
   */
  readonly fightsOnFor: number | null;
  /** Supply below which a truce is welcome for the pause alone. */
  readonly spentBelow: number;
  /** Credibility up to which a signature is welcome for the seat's name. */
  readonly nameWants: number;
  /** Mood, −1 to 1, from which it signs for cover or for blame a truce that it may not keep. */
  readonly shameless: number;
  /** Worth of a lawful way out of a text, 0-1: to a side that may want to fight on. */
  readonly wayOut: number;
  /** Third parties: band of the wider-war risk up to which a patron signals strength without any cause; -1: never. */
  readonly signalBand: number;
  /** Third parties: band of the wider-war risk from which the hotline is used. */
  readonly hotlineBand: number;
  /** Client's supply below which its patron sends more. */
  readonly supplyBelow: number;
  /** How openly it tells its figures, needs and plans, 0-1: below ½ it keeps them to itself, below ¼ it bluffs. */
  readonly candour: number;
  /** How dear a word may have become and is kept all the same; worth, 0-1. */
  readonly keepsUpTo: number;
  /** Rounds for which a broken word counts. */
  readonly memory: number;
  /** Third parties: take up sanctions, the Council, inspections and investigations. */
  readonly presses: boolean;
  /** Says words of its own accord, beside answering. */
  readonly opens: boolean;
  /** Third parties: takes up mediation whenever it could host, not in its turn alone. */
  readonly leads: boolean;
}

const pragmatist: Traits = {
  selfish: 0.8,
  pride: [0.28, 0.15],
  ambition: 0.25,
  weary: [95, 80],
  moody: 0.2,
  thrift: 0.25,
  faith: 0.03,
  trust: 0.03,
  hope: 0.6,
  pauseAt: [50, 35],
  cheap: 9,
  enough: 9,
  conditionalAt: 15,
  openAt: 45,
  share: [0, 1],
  shyBelow: 35,
  shelling: "answer",
  strikesAt: null,
  offerAt: 55,
  breachFor: null,
  fightsOnFor: 0.021,
  spentBelow: 2,
  nameWants: 60,
  shameless: -0.8,
  wayOut: 0.05,
  signalBand: -1,
  hotlineBand: 2,
  supplyBelow: 8,
  candour: 0.6,
  keepsUpTo: 0.008,
  memory: 8,
  presses: true,
  opens: true,
  leads: false,
};

export const traits = {
  pragmatist,
  mediator: {
    ...pragmatist,
    selfish: 0.6,
    pride: [0.1, 0.03],
    ambition: 0.03,
    fightsOnFor: null,
    candour: 1,
    keepsUpTo: 0.2,
  },
  hawk: {
    ...pragmatist,
    selfish: 1,
    pride: [0.35, 0.3],
    ambition: 0.2,
    weary: [110, 110],
    faith: 0,
    hope: 0.8,
    pauseAt: [70, 60],
    enough: 14,
    conditionalAt: 40,
    openAt: 75,
    share: [0, 0],
    shyBelow: 20,
    shelling: "often",
    strikesAt: 50,
    offerAt: 85,
    breachFor: 0.02,
    fightsOnFor: 0,
    shameless: 0.2,
    wayOut: 0.12,
    signalBand: 3,
    hotlineBand: 4,
    supplyBelow: 9.5,
    candour: 0.2,
    keepsUpTo: 0.005,
    memory: 8,
  },
  dove: {
    ...pragmatist,
    selfish: 0.55,
    pride: [0, 0],
    ambition: 0,
    moody: 0.02,
    weary: [50, 50],
    thrift: 0.1,
    faith: 1,
    hope: 0.35,
    pauseAt: [0, 0],
    cheap: 15,
    enough: 0,
    conditionalAt: 0,
    openAt: 10,
    share: [2, 3],
    shyBelow: 50,
    shelling: "never",
    offerAt: 20,
    fightsOnFor: null,
    wayOut: 0,
    hotlineBand: 1,
    supplyBelow: 3,
    candour: 1,
    keepsUpTo: 1,
    memory: 2,
  },
} as const satisfies Record<string, Traits>;
