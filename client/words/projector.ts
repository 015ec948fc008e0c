/** The words of the projector's page. */
import type { ProjectorTable } from "../../shared/protocol/class.ts";
import { brand } from "./common.ts";
import { counted } from "./teach.ts";

type Where = Pick<ProjectorTable, "stage" | "phase" | "paused" | "wireHeld" | "round" | "extendedMs">;

/** What a phase is called, and what one does in it. */
const phases: Record<string, { readonly name: string; readonly does: string }> = {
  briefing: { name: "briefing", does: "Read your brief, answer its questions, be ready." },
  open: { name: "talks", does: "Talk, table, sign, give orders." },
  wire: { name: "wire", does: "The wire: read what came of it." },
};

export const projectorWords = {
  name: brand,
  opening: "Opening…",
  shut: "This page cannot be shown.",
  lost: "The connection is lost; coming back by itself…",
  join: "How to join",
  open: "Open",
  late: "Late? Open",
  code: "code",
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
  rounds: ({ from, to, of }: { readonly from: number; readonly to: number; readonly of: number }) =>
    from === to ? `Round ${to} of ${of}` : `Rounds ${from} to ${to} of ${of}`,
  does: ({ phase }: Where) => phases[phase]?.does ?? "",
  /** "Round 2 · talks", "Round 2 · paused". */
  where: (table: Where) => {
    const phase = projectorWords.stands(table) ?? phases[table.phase]?.name ?? table.phase;
    return table.stage === "playing"
      ? `Round ${table.round} · ${phase}`
      : `${projectorWords.briefing}${projectorWords.stands(table) ? `, ${phase}` : ""}`;
  },
  /** Why the clock stands; null: it does not. */
  stands: ({ phase, paused, wireHeld }: Where) => (paused ? "paused" : phase === "wire" && wireHeld ? "held" : null),
  until: (when: string) => `until ${when}`,
  untimed: "until all are ready",
  /** By how much the phase has been lengthened; null: not at all. */
  longer: ({ extendedMs }: Where) => (extendedMs > 0 ? `+${Math.round(extendedMs / 6_000) / 10} min` : null),
  ready: (missing: number, of: number) =>
    missing === 0 ? "All are ready." : `${missing} of ${of} seats not ready yet`,
  readyHere: (missing: number) => (missing === 0 ? "all ready" : `${missing} not ready`),
  bots: "bots play",
  ground: (most: number | null) => (most === null ? "Ground" : `Ground, of ${most}`),
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
