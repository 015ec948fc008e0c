/** The words of the projector's page. */
import type { ProjectorTable } from "../../shared/protocol/class.ts";
import { brand } from "./common.ts";
import { counted } from "./teach.ts";

type Where = Pick<ProjectorTable, "stage" | "phase" | "paused" | "wireHeld" | "round">;

/** What a phase is called, and what one does in it. */
const phases: Record<string, { readonly name: string; readonly does: string }> = {
  briefing: { name: "briefing", does: "Read your brief, answer its questions, be ready." },
  open: { name: "talks and orders", does: "Talk, table, sign, give orders." },
  wire: { name: "the wire", does: "The wire: read what came of it." },
};

export const projectorWords = {
  name: brand,
  opening: "Opening…",
  shut: "This page cannot be shown.",
  lost: "The connection is lost; coming back by itself…",
  join: "How to join",
  open: "Open",
  late: "Late? Open",
  qr: (link: string) => `QR code of ${link}`,
  arrived: (count: number) =>
    count === 0 ? "Nobody has arrived yet." : `${counted(count, "person has", "people have")} arrived.`,
  seatsComing: (count: number) => `${counted(count, "person waits", "people wait")} for a seat`,
  announced: "Your instructor:",
  tables: "Tables",
  table: (number: number) => `Table ${number}`,
  observer: "observes",
  nobody: "nobody yet",
  waiting: "Waiting for a seat",
  lobby: (people: number) => `waits to start, ${counted(people, "person", "people")}`,
  ended: "The match is over: see your table's debrief.",
  briefing: "Briefing",
  round: (round: number, of: number) => `Round ${round} of ${of}`,
  rounds: ({ from, to, of }: { readonly from: number; readonly to: number; readonly of: number }) =>
    from === to ? `Round ${to} of ${of}` : `Rounds ${from} to ${to} of ${of}`,
  does: ({ phase }: Where) => phases[phase]?.does ?? "",
  /** "Round 2, talks and orders". */
  where: ({ stage, phase, round }: Where) =>
    stage === "playing" ? `Round ${round}, ${phases[phase]?.name ?? phase}` : projectorWords.briefing,
  /** Why the clock stands; null: it does not. */
  stands: ({ phase, paused, wireHeld }: Where) =>
    paused ? "paused" : phase === "wire" && wireHeld ? "held, to talk about it" : null,
  until: (when: string) => `until ${when}`,
  untimed: "until all are ready",
  longer: (seconds: number) => `+${Math.round(seconds / 6) / 10} min`,
  ready: (missing: number, of: number) =>
    missing === 0 ? "All are ready." : `${missing} of ${of} seats not ready yet`,
  readyHere: (missing: number, of: number) => (missing === 0 ? "all ready" : `${missing} of ${of} not ready`),
  bots: "bots play",
  ground: (most: number | null) => (most === null ? "Ground changed hands" : `Ground changed hands, of ${most}`),
  agreement: "Agreement",
  noAgreement: "none in force",
  since: (round: number) => `in force since round ${round}`,
  talks: "Talks called",
  noTalks: "none this round",
  over: {
    title: "The matches are over",
    says: "See your table's debrief on your own screen: the result, what was true, and each promise.",
  },
} as const;
