/** A temperament: its traits, and how it chooses the next act at a desk. */
import type { Act } from "../engine/command.ts";
import type { Order } from "../terms/order.ts";
import { belligerentAct, belligerentWishes } from "./belligerent.ts";
import type { Desk } from "./desk.ts";
import { thirdPartyAct, thirdPartyWishes } from "./thirdParty.ts";
import type { Traits } from "./traits.ts";

export interface Temper {
  readonly traits: Traits;
  readonly act: (desk: Desk) => Act | null;
  /** What the seat would order, most wanted first, if nobody had its word. */
  readonly wishes: (desk: Desk) => readonly Order[];
}

/** The temperament that plays every seat by its powers, with these traits. */
export const temperOf = (traits: Traits): Temper => ({
  traits,
  act: (desk) => (desk.side === null ? thirdPartyAct(desk, traits) : belligerentAct(desk, desk.side, traits)),
  wishes: (desk) => (desk.side === null ? thirdPartyWishes(desk, traits) : belligerentWishes(desk, desk.side, traits)),
});
