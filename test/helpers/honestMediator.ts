/** Russia as an honest player mediates by words: it asks both sides, does what it can of what they need, and tables what both said that they would sign. */
import { defaultClause } from "../../client/match/clauseOptions.ts";
import { publicView } from "../../shared/engine/viewFor.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Asked, Told } from "../../shared/terms/word.ts";
import type { Mediated } from "./asRussia.ts";

const me = "RUS";
type ToldOf<K extends Told["of"]> = Extract<Told, { of: K }>;

/** Asks a side, and what it told; null: it said no. */
function asked<K extends "talks" | "signature">(
  match: Mediated,
  to: string,
  what: Asked & { for: K },
): ToldOf<K> | null {
  match.say(to, { kind: "ask", to, inConfidence: false, asked: what } as never);
  const { words } = match.running.state;
  const word = words.findLast(({ by, word: each }) => by === to && each.kind === "answer")?.word;
  const told = word?.kind === "answer" && word.answer.says === "tells" ? word.answer.told : null;
  return told?.of === what.for ? (told as ToldOf<K>) : null;
}

const kindsOf = (patterns: readonly { readonly kind: ClauseKind | null }[]): ClauseKind[] =>
  patterns.flatMap(({ kind }) => kind ?? []);

/** One round; whether both sides have signed a text of its own by its end. */
export function mediateRound(scenario: Scenario, match: Mediated): boolean {
  const now = () => match.running.state;
  const { round } = now();
  const talks = scenario.leads.map((to) => asked(match, to, { for: "talks", venue: "moscow", frame: null }));
  const prices = scenario.leads.map((to) => asked(match, to, { for: "signature", text: null }));
  const offers: Order[] = round === 1 ? [{ kind: "OFFER", what: "monitors" }] : [{ kind: "OFFER", what: "troops" }];
  // Who told what it needs of others is helped where Russia can; the other side is asked for its part.
  for (const need of [...talks, ...prices].flatMap((told) => told?.needs ?? []))
    if (need.seat !== me && need.does.kind !== "sign")
      match.say(need.seat, {
        ...({ kind: "offer", to: need.seat, inConfidence: false } as const),
        ...{ give: [], get: [need], if: [], until: round },
      });
  if (talks.some((told) => told === null || told.needs.length > 0)) {
    match.endRound(...(round <= 2 ? offers : []));
    return false;
  }
  match.act({
    kind: "convene",
    venue: "moscow",
    style: "facilitate",
    frame: "humanitarian",
    leaderCalled: true,
    draft: null,
  });
  const convening = now().convenings.at(-1)?.id ?? 0;
  const wanted = prices.flatMap((told) => kindsOf(told?.having ?? []));
  const barred = prices.flatMap((told) => kindsOf(told?.lacking ?? []));
  const kinds = [...new Set<ClauseKind>(["CEASE", "HUMEX", "TALKS", ...wanted])].filter(
    (kind) => !barred.includes(kind),
  );
  const setting = { scenario, pub: publicView(scenario, now()), me };
  const written = (kind: ClauseKind): Clause[] => [defaultClause(kind, setting) ?? []].flat();
  match.act({ kind: "table", convening, title: "What both said", clauses: kinds.flatMap(written) });
  const id = now().texts.at(-1)?.id ?? 0;
  const text = () => now().texts[id - 1];
  const sign = () => {
    const version = text()?.versions.length ?? 1;
    if (!text()?.signed.includes(me)) match.act({ kind: "sign", text: id, version });
  };
  sign();
  for (const to of scenario.leads) {
    if (!text()?.rejected.includes(to)) continue;
    const told = asked(match, to, { for: "signature", text: id });
    const latest = text()?.versions.at(-1);
    if (!told || !latest || told.having.length + told.lacking.length === 0) continue;
    const without = latest.clauses.filter(({ kind }) => !kindsOf(told.lacking).includes(kind));
    const clauses = [...without, ...kindsOf(told.having).flatMap(written)];
    match.act({ kind: "amend", text: id, version: latest.n, clauses });
    sign();
  }
  const signed = scenario.leads.every((lead) => text()?.signed.includes(lead));
  if (!signed) match.endRound(...offers);
  return signed;
}
