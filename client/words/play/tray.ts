/** The tray in which orders are drafted and set, the cards of the orders, and the communiqué. */

export const pointsLeft = "[[points]] left";
export const notNow = (paused: boolean): string =>
  paused ? "The match is paused; orders can be changed when it goes on." : "Orders are locked. Your orders:";
export const none = "none";
export const set = "Set orders";
export const areSet = "Orders are set";
export const proposeToHead = "Propose to the head";
/** `orders`: in words, empty where there are none. */
export const proposes = (name: string, orders: string): string => `${name} proposes: ${orders || "no orders"}.`;
export const takeOver = "Take it over";

interface DraftState {
  readonly set: boolean;
  readonly standing: boolean;
  readonly none: boolean;
  readonly head: boolean;
  readonly proposed: boolean;
}

/** Where the draft stands: set, proposed, or seen by nobody yet. */
export function draftState({ set, standing, none, head, proposed }: DraftState): string {
  if (set) return "You can change them until the round ends.";
  if (standing && none) return "No orders yet.";
  if (standing) return "Nothing set yet: without orders, these stand.";
  if (!head && proposed) return "Proposed; the head of your delegation decides.";
  return "A draft: nobody sees it until it is set.";
}

export const another = "another";
export const targetOf = (order: string): string => `${order}: target`;
/** A claim that can be put to the test, in a list with little room. */
export const claim = (claimant: string, says: string): string => `${claimant}: ${says}`;
export const takeOut = (target: string): string => `Take out: ${target}`;
export const breaks = (clause: string): string => `This breaks “${clause}” of the agreement in force, at once.`;

export const publish = "Publish";
export const stance = "Stance";
export const forTheWorld = "Words for the world";
