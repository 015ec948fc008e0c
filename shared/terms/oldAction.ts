/** Actions as older logs and databases name them. */

interface Named {
  readonly kind: string;
}

/** By the old name: the action in today's. @param phase in which it was done, where that is known */
const todays: Readonly<Record<string, (phase: string | null) => Named & Readonly<Record<string, unknown>>>> = {
  playCard: () => ({ kind: "chooseCard" }),
  skipCard: () => ({ kind: "chooseCard", card: null, accused: 0 }),
  correctOrders: () => ({ kind: "clearOrders" }),
  forceOn: (phase) => ({ kind: phase === null ? "forceOn" : phase === "open" ? "lock" : "openRound" }),
};

/** The same action, by the name that it has today. @param phase in which it was done; null: not known */
export function withTodaysName<A extends Named>(action: A, phase: string | null): A {
  return Object.hasOwn(todays, action.kind) ? { ...action, ...todays[action.kind]?.(phase) } : action;
}
