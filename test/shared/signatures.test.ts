/** Signatures that hang on other texts: whether all count, and how long that takes to say. */
import { describe, expect, it } from "vitest";
import { countedSignatures, fullySigned } from "../../shared/rules/signatures.ts";
import type { MatchState, Text } from "../../shared/state/matchState.ts";
import type { Condition } from "../../shared/terms/condition.ts";
import { scenario } from "../helpers/engine.ts";

const leads = scenario.leads;
const seatOrder = [...leads];

/** An open text on the direct line, signed by both leads; `on`: what each signature hangs on. */
const text = (id: number, ...on: readonly (Condition | null)[]): Text =>
  ({
    ...{ id, convening: null, title: "", status: "open", lev: 0, endorsed: [], rejected: [] },
    versions: [{ n: 1, by: leads[0], round: 1, clauses: [{ kind: "CEASE", hour: 12 }] }],
    signed: seatOrder,
    conditions: Object.fromEntries(leads.flatMap((seat, at) => (on[at] ? [[seat, on[at]]] : []))),
  }) as unknown as Text;
const state = (...texts: Text[]) => ({ texts, seatOrder, convenings: [] }) satisfies Partial<MatchState>;
const signed = (...texts: Text[]) =>
  texts.filter(({ id }) => fullySigned(scenario, state(...texts), id)).map(({ id }) => id);

describe("texts that wait for others", () => {
  it.each([
    ["on nothing", [text(1)], [1]],
    ["in a circle count together", [text(1, { text: 2 }), text(2, { text: 1 })], [1, 2]],
    ["on one that nobody signed do not", [text(1, { text: 2 }), { ...text(2), signed: [] }], []],
    [
      "in a circle that hangs on such a one do not",
      [text(1, { text: 2 }), text(2, { text: 1 }, { text: 3 }), { ...text(3), signed: [] }],
      [],
    ],
    ["on one in force do", [text(1, { text: 2 }), { ...text(2), status: "inForce" as const }], [1]],
  ])("%s", (_, texts, expected) => {
    expect(signed(...texts)).toEqual(expected);
  });

  it("are asked as fast when each hangs on the two that follow, as many as a round can hold", () => {
    const many = Array.from({ length: 60 }, (_, at) => text(at + 1, { text: at + 2 }, { text: at + 3 }));
    // Path by path this would not end.
    expect(signed(...many)).toEqual([]);
    expect(signed(...many.slice(0, 58), text(59), text(60))).toHaveLength(60);
  });

  it("have the signatures counted that hang on nothing, or on the text itself", () => {
    const [one, two] = [text(1, { text: 2 }), text(2, null, { text: 1 })];
    expect(countedSignatures(scenario, state(one, two), one)).toEqual(seatOrder);
    const unsigned = { ...text(2), signed: [] };
    expect(countedSignatures(scenario, state(one, unsigned), one)).toEqual([leads[1]]);
  });
});
