/** Sets what was drafted and never set, where the class is to be played so. */
import type { Drafts } from "./drafts.ts";
import type { MatchHost } from "./matchHost.ts";
import type { People } from "./people.ts";
import type { Supervision } from "./supervision.ts";

interface Parts {
  readonly host: MatchHost;
  readonly people: People;
  readonly drafts: Drafts;
  readonly supervision: Supervision;
  readonly seats: readonly string[];
}

/**
 * Just before a round locks: the draft that the head of a delegation has put there becomes its orders. Who is ready was asked,
 * and whoever has set orders meant them. A draft that the rules refuse stays a draft.
 */
export async function lockDrafts({ host, people, drafts, supervision, seats }: Parts): Promise<void> {
  for (const seat of seats) {
    const draft = drafts.of(seat);
    const { orders, ready } = host.state.seats[seat] ?? { orders: [], ready: true };
    if (!draft || orders !== null || ready || supervision.bots.has(seat)) continue;
    if (people.get(draft.by)?.head !== true) continue;
    await host.submit({ by: { seat, member: draft.by }, act: { kind: "setOrders", orders: [...draft.orders] } });
  }
}
