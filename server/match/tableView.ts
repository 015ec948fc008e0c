/** What a table shows of itself: to everybody alike, and to one person of it. */
import type { TableView } from "../../shared/protocol/messages.ts";
import type { CommonTable, MyTable } from "../../shared/protocol/views.ts";
import type { Phase } from "../../shared/state/matchState.ts";
import type { Match } from "../store/matches.ts";
import { observerSeat, type People } from "./people.ts";
import type { MatchSettings } from "./settings.ts";
import type { Supervision } from "./supervision.ts";

/** What of a table is shown. */
interface Shown {
  readonly match: Match;
  readonly settings: MatchSettings;
  readonly people: People;
  readonly seats: readonly string[];
  readonly supervision: Supervision;
}

/** What changes by itself. */
type Present = Pick<CommonTable, "stage" | "last" | "leftMs" | "clockAt" | "running" | "deadline"> & {
  /** Seats that a bot plays. */
  readonly bots: ReadonlySet<string>;
};

/** The table as all may see it, from what is stored and what changes by itself. */
export function viewOf(
  { match, settings, people, seats, supervision }: Shown,
  { bots, leftMs, ...present }: Present,
): CommonTable {
  return {
    ...present,
    leftMs: leftMs === null ? null : Math.round(leftMs),
    match: match.id,
    title: settings.title,
    // One person alone has no class to invite into, and no instructor to ask.
    code: settings.solo ? "" : (settings.table?.code ?? match.joinCode),
    scenario: match.scenarioId,
    number: settings.table?.number ?? null,
    held: supervision.held,
    draftsSet: settings.draftsSet === true,
    plain: settings.plain ?? null,
    guided: settings.guided === true,
    seats: seats.map((seat) => ({
      seat,
      people: people.of(seat).map(({ member, name, head, connected }) => ({ member, name, head, connected })),
      bot: bots.has(seat),
    })),
  };
}

/** What the table shows to one person of it, or (null) to somebody who is none. @param seat whose notices they read @param now steady ms */
export function personalView(
  { people, supervision }: Pick<Shown, "people" | "supervision">,
  member: string | null,
  seat: string,
  now: number,
): Pick<MyTable, "me" | "observer" | "mutedUntil" | "notices"> {
  const person = member === null ? undefined : people.get(member);
  const { name, head } = person ?? { name: "", head: false };
  const until = member === null ? 0 : (supervision.muted.get(member) ?? 0);
  const watches = person?.seat === observerSeat;
  return {
    me: person && member !== null && !watches ? { member, name, seat: person.seat, head } : null,
    observer: member !== null && watches ? { member, name } : null,
    mutedUntil: until > now ? until : null,
    notices: supervision.noticesFor({ seat, member: member ?? "" }),
  };
}

/** Where a table stands, as its pages need it. @param started whether it has left the lobby */
export function stageOf(started: boolean, phase: Phase): TableView["stage"] {
  if (!started) return "lobby";
  if (phase === "debrief") return "ended";
  return phase === "briefing" ? "briefing" : "playing";
}
