/** A delegation's shared draft of orders: any of its members may put one before the others, and it holds for the round. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { MatchHost } from "./matchHost.ts";
import { observerSeat, type People } from "./people.ts";
import type { Note } from "./readLog.ts";

export interface Draft {
  readonly orders: readonly Order[];
  /** The member who put it there. */
  readonly by: string;
}

export interface Drafts {
  /** The seat's draft in this round. */
  of(seat: string): Draft | null;
  /** Puts a draft before the member's own delegation. Refuses notYours, wrongPhase. */
  propose(member: string, orders: readonly Order[], id?: string): Promise<Result<void>>;
  /** Takes up what the log says. */
  recall(notes: readonly Note[]): void;
  /** Drops drafts of rounds that these events end. */
  follow(events: readonly LoggedEvent[]): void;
}

/** @param parts.changed called when there is a new draft */
export function createDrafts(parts: {
  readonly host: MatchHost;
  readonly people: People;
  readonly changed: () => void;
}): Drafts {
  const { host, people, changed } = parts;
  const drafts = new Map<string, Draft>();
  return {
    of: (seat) => drafts.get(seat) ?? null,
    async propose(member, orders, id) {
      const person = people.get(member);
      if (!person || person.seat === observerSeat) return refuse("notYours");
      const { round, phase } = host.state;
      if (phase !== "open") return refuse("wrongPhase");
      const { seat } = person;
      const written = await host.note({
        kind: "proposal",
        body: { round, seat, by: member, orders, ...(id !== undefined && { id }) },
      });
      if (!written.ok) return written;
      drafts.set(seat, { orders, by: member });
      changed();
      return ok(undefined);
    },
    recall(notes) {
      for (const { kind, body } of notes) {
        if (kind !== "proposal" || body.round !== host.state.round) continue;
        drafts.set(body.seat, { orders: body.orders, by: body.by });
      }
    },
    follow(events) {
      if (events.some(({ event }) => event.kind === "roundOpened" || event.kind === "locked")) drafts.clear();
    },
  };
}
