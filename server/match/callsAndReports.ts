/** What the people of a table say to their instructor; kept in the log and in `supervision.ts`. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import type { Time } from "./clock.ts";
import type { MatchHost } from "./matchHost.ts";
import type { People } from "./people.ts";
import type { NoteEntry, Supervision } from "./supervision.ts";

/** Most reports of one person in a match: many reports would hide the ones that matter. */
const mostReports = 30;

export interface CallsAndReports {
  /** Calls the instructor, or asks for another seat; once until answered (nothingToChange). */
  call(kind: "help" | "swap", member: string, text: string, id?: string): Promise<Result<void>>;
  /** Reports message number n. Refuses notFound for what is no message that this person sees, nothingToChange, tooMany. */
  report(member: string, n: number, id?: string): Promise<Result<void>>;
  /** Writes down who has become head. */
  tookHead(member: string): Promise<Result<void>>;
}

/** @param parts.changed called when something has been said */
export function createCallsAndReports(parts: {
  readonly host: MatchHost;
  readonly people: People;
  readonly supervision: Supervision;
  readonly time: Time;
  readonly changed: () => void;
}): CallsAndReports {
  const { host, people, supervision, time, changed } = parts;

  async function note(about: NoteEntry["about"], member: string, n: number | null, text: string, id?: string) {
    const person = people.get(member);
    if (!person) return refuse("notYours");
    const { round, phase } = host.state;
    const body: NoteEntry = {
      round,
      phase,
      about,
      member,
      seat: person.seat,
      n,
      text,
      ...(id !== undefined && { id }),
    };
    const written = await host.note({ kind: "note", body });
    if (!written.ok) return written;
    supervision.noted(body, time.now());
    changed();
    return ok(undefined);
  }

  return {
    async call(kind, member, text, id) {
      if (supervision.calls.some((call) => call.kind === kind && call.member === member && call.answered === null)) {
        return refuse("nothingToChange");
      }
      return note(kind, member, null, text, id);
    },
    async report(member, n, id) {
      const found = await host.from(n);
      if (!found.ok) return found;
      const event = host.event(n)?.event;
      const seat = people.get(member)?.seat;
      if (event?.kind !== "said" || !seat || !scrub(host.scenario, host.state, event, seat)) return refuse("notFound");
      if (supervision.reports.has(n)) return refuse("nothingToChange");
      if ([...supervision.reports.values()].filter(({ by }) => by === member).length >= mostReports)
        return refuse("tooMany");
      return note("report", member, n, "", id);
    },
    tookHead: (member) => note("headTook", member, null, ""),
  };
}
