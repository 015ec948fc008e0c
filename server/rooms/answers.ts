/** What each request does: parsed here, decided by the table. */
import { type Result, refuse } from "../../shared/base/result.ts";
import { type RequestKind, requests } from "../../shared/protocol/messages.ts";
import type { Table } from "../match/table.ts";
import type { Asker } from "./MatchRoom.ts";

type Asked = Exclude<RequestKind, "since">;
type Body<K extends Asked> = ReturnType<(typeof requests)[K]["parse"]>;

const handlers: { [K in Asked]: (table: Table, asker: Asker, body: Body<K>) => Promise<Result<void>> } = {
  act: (table, asker, act) => ofMember(asker, (member) => table.act(member, act)),
  propose: (table, asker, { orders }) => ofMember(asker, (member) => table.propose(member, orders)),
  passHead: (table, asker, { to }) => table.passHead(asker.role === "member" ? asker.member : null, to),
  help: async () => refuse("unknownCommand"),
  swap: async () => refuse("unknownCommand"),
  report: async () => refuse("unknownCommand"),
  here: async () => refuse("unknownCommand"),
  lookInto: async () => refuse("unknownCommand"),
  steer: async (table, asker, steer) => {
    if (asker.role !== "instructor") return refuse("notYours");
    if (steer.kind === "start") return table.start();
    if (steer.kind === "extend") return table.extend(steer.seconds * 1000);
    return table.steer(steer);
  },
};

const ofMember = async (asker: Asker, work: (member: string) => Promise<Result<void>>): Promise<Result<void>> =>
  asker.role === "member" ? work(asker.member) : refuse("notYours");

/** Refuses malformed (with: path), notYours to whom the request does not belong, and as the table does. */
export async function answers<K extends Asked>(
  kind: K,
  table: Table,
  asker: Asker,
  body: unknown,
): Promise<Result<void>> {
  const parsed = requests[kind].safeParse(body);
  if (!parsed.success) return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
  return handlers[kind](table, asker, parsed.data as Body<K>);
}
