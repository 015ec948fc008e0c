/** What each request does: parsed here, decided by the table. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { plainMessage } from "../../shared/base/text.ts";
import { readersOf } from "../../shared/engine/channels.ts";
import { type Once, type RequestKind, requests } from "../../shared/protocol/messages.ts";
import type { Table } from "../match/table.ts";
import type { Asker } from "./asker.ts";

type Asked = Exclude<RequestKind, "since" | "before" | "whole">;
type Body<K extends Asked> = ReturnType<(typeof requests)[K]["parse"]>;

/** Under which id it was asked, and for which round; nothing where the page did not say. */
export type Asking = Partial<Pick<Once, "id" | "round">>;

const handlers: {
  [K in Asked]: (table: Table, asker: Asker, body: Body<K>, asking: Asking) => Promise<Result<unknown>>;
} = {
  act: (table, asker, act, asking) => ofMember(asker, (member) => table.act(member, act, asking)),
  propose: (table, asker, { orders }, { id }) => ofMember(asker, (member) => table.propose(member, orders, id)),
  passHead: (table, asker, { to }) =>
    asker.role === "member" ? table.passHead(asker.member, to) : ofInstructor(asker, () => table.passHead(null, to)),
  help: (table, asker, { text }, { id }) => ofMember(asker, (member) => table.call("help", member, text, id)),
  swap: (table, asker, _, { id }) => ofMember(asker, (member) => table.call("swap", member, "", id)),
  report: (table, asker, { n }, { id }) => ofMember(asker, (member) => table.report(member, n, id)),
  here: (table, asker, { active }) => ofMember(asker, async (member) => ok(table.touch(member, active))),
  lookInto: (table, asker, { channel }, { id }) =>
    ofInstructor(asker, async (by) => {
      if (readersOf(table.host.scenario, table.host.state, channel) === undefined) {
        return refuse("unknownChannel", { channel });
      }
      const looked = await table.direct(by, { kind: "lookInto", channel }, id);
      if (!looked.ok) return looked;
      const whole = await table.host.whole();
      if (!whole.ok) return whole;
      return ok(whole.value.filter(({ event }) => event.kind === "said" && event.channel === channel));
    }),
  action: (table, asker, action, { id }) => ofInstructor(asker, (by) => table.direct(by, action, id)),
};

const ofInstructor = async (asker: Asker, work: (by: string) => Promise<Result<unknown>>): Promise<Result<unknown>> =>
  asker.role === "instructor" && asker.eyes === null ? work(asker.instructor) : refuse("notYours");

const ofMember = async (asker: Asker, work: (member: string) => Promise<Result<unknown>>): Promise<Result<unknown>> =>
  asker.role === "member" ? work(asker.member) : refuse("notYours");

/** Refuses malformed (with: path), notYours to whom the request does not belong, and as the table does. */
export async function answers<K extends Asked>(
  kind: K,
  table: Table,
  asker: Asker,
  body: unknown,
  asking: Asking = {},
): Promise<Result<unknown>> {
  const parsed = requests[kind].safeParse(plainMessage(body));
  if (!parsed.success) return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
  // In the log already: it was asked before a restart, and the answer was lost. What was looked into is read out again.
  if (kind !== "lookInto" && asking.id !== undefined && table.host.has(asking.id)) return ok(undefined);
  return handlers[kind](table, asker, parsed.data as Body<K>, asking);
}
