/** What a table shows of itself to everybody alike. */
import type { TableView } from "../../shared/protocol/messages.ts";
import type { Match } from "../store/matches.ts";
import type { Desk } from "./desk.ts";
import { observerSeat, type People } from "./people.ts";
import type { MatchSettings } from "./settings.ts";

/** What the page's TableView says to everybody alike. */
export type CommonTable = Omit<TableView, "me" | "proposal" | "notices" | "mutedUntil" | "observer" | "seats"> & {
  readonly observers: readonly { readonly member: string; readonly name: string }[];
  readonly seats: readonly (Omit<TableView["seats"][number], "people"> & {
    readonly people: readonly (TableView["seats"][number]["people"][number] & { readonly mutedUntil: number | null })[];
  })[];
};

/** What is stored of a table. */
interface Standing {
  readonly match: Match;
  readonly settings: MatchSettings;
  readonly people: People;
  /** The roster's seats, in its order. */
  readonly seats: readonly string[];
  readonly desk: Desk;
}

/** What changes by itself. */
type Present = Pick<CommonTable, "stage" | "leftMs" | "clockAt" | "running" | "deadline"> & {
  /** Seats that a bot plays. */
  readonly bots: ReadonlySet<string>;
  /** Epoch ms. */
  readonly now: number;
};

/** The table as all may see it, from what is stored and what changes by itself. */
export function viewOf(
  { match, settings, people, seats, desk }: Standing,
  { bots, now, ...present }: Present,
): CommonTable {
  const muted = (member: string) => {
    const until = desk.muted.get(member) ?? 0;
    return until > now ? until : null;
  };
  return {
    ...present,
    match: match.id,
    title: settings.title,
    // One person alone has no class to invite into, and no instructor to ask.
    code: settings.solo ? "" : (settings.table?.code ?? match.joinCode),
    scenario: match.scenarioId,
    number: settings.table?.number ?? null,
    held: desk.held,
    hidden: desk.hidden,
    observers: people.of(observerSeat).map(({ member, name }) => ({ member, name })),
    seats: seats.map((seat) => ({
      seat,
      people: people.of(seat).map(({ member, name, head, connected }) => ({
        ...{ member, name, head, connected },
        mutedUntil: muted(member),
      })),
      bot: bots.has(seat),
    })),
  };
}
