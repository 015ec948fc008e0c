/** What a class's projector shows: to a room in which every student may read it. */
import { publicView } from "../../shared/engine/viewFor.ts";
import { entryOf, type ProjectorTable, type ProjectorView, type Situation } from "../../shared/protocol/class.ts";
import type { PublicView } from "../../shared/state/seatView.ts";
import type { Held, LiveClass } from "./liveClass.ts";

/** How long an announcement to all tables stays on the projector. */
const announcedMs = 3 * 60_000;

/** Only what every student may read: public views, and the names, as far as they are let through, of those whose table has not begun. */
export function projectorOf(live: LiveClass): ProjectorView {
  const students = live.students();
  const tables = [...live.tables.values()].map(tableOf);
  const inLobby = ({ match }: { readonly match: string | null }) =>
    match === null || live.tables.get(match)?.table.stage === "lobby";
  const there = students.filter(inLobby);
  const named = entryOf(live.settings).namesLetThrough ? there.filter(({ letThrough }) => letThrough) : there;
  return {
    ...{ title: live.settings.title, code: live.code, scenario: live.settings.scenario },
    over: live.status === "ended",
    people: students.length,
    arrived: named.map(({ name, match, seat }) => ({
      ...{ name, seat },
      table: match === null ? null : (live.tables.get(match)?.number ?? null),
    })),
    unnamed: there.length - named.length,
    announcement: announcementOf(live),
    tables,
  };
}

function tableOf({ table, number }: Held): ProjectorTable {
  const { host, supervision, people, seats } = table;
  const { stage, last, leftMs, clockAt, running, deadline } = table.view();
  const pub = publicView(host.scenario, host.state);
  const { phase, paused, round } = pub;
  const played = seats.filter((seat) => people.of(seat).length > 0 && table.botFor(seat) === null);
  const ready = new Set(pub.seats.filter((seat) => seat.ready).map(({ id }) => id));
  return {
    ...{ number, stage, phase, paused, round, last, leftMs, clockAt, running, deadline },
    wireHeld: supervision.held,
    extendedMs: supervision.extended(round, phase),
    people: people.list().length,
    seats: { of: played.length, ready: played.filter((seat) => ready.has(seat)).length },
    situation: stage === "playing" ? situationOf(pub) : null,
  };
}

/** Taken from the public view alone, since that function decides what everybody may see. */
function situationOf({
  escalation,
  ground,
  widerWarBand,
  energyAlarm,
  treaty,
  convenings,
  round,
}: PublicView): Situation {
  const talks = convenings.filter((talk) => talk.round === round).map(({ venue }) => venue);
  return {
    ...{ escalation, ground, widerWarBand, energyAlarm },
    treatySince: treaty?.since ?? null,
    talks: [...new Set(talks)],
  };
}

/** The last announcement to all tables. One made to a single table is not shown to the others. */
function announcementOf(live: LiveClass): string | null {
  const from = live.deps.time.now() - announcedMs;
  for (const { at, action } of live.actionsDone()) {
    if (at < from) return null;
    if (action.kind === "broadcast" && action.at.length === live.tables.size) return action.text;
  }
  return null;
}
