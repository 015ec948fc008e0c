/** The kinds of words that one can set out to say, in the order of the buttons. */
export const madeKinds = ["ask", "offer", "promise", "warn", "tell", "accuse", "passOn"] as const;
export type MadeKind = (typeof madeKinds)[number];
