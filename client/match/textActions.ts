/** What a seat can do with an agreement text now, and which of it the page proposes. Pure; the rules decide (RULES §5). */
import { sessionChannel } from "../../shared/engine/channels.ts";
import type { ActPower } from "../../shared/scenario/schema.ts";
import type { OwnView, ReadableText } from "../../shared/state/seatView.ts";

export const textActs = ["sign", "unsign", "amend", "reject", "endorse"] as const;
export type TextAct = (typeof textActs)[number];

/** "first": what the page proposes. "shut": shown and not possible; what is missing stands beside the text. */
export type TextActions = Readonly<Partial<Record<TextAct, "first" | "open" | "shut">>>;

interface Seated {
  readonly own: OwnView;
  /** Powers of the seat in this roster. */
  readonly acts: readonly ActPower[];
}

/** The acts on an open text in the open phase; those that the rules would refuse are left out. */
export function textActions(text: ReadableText, { own, acts }: Seated): TextActions {
  if (text.status !== "open") return {};
  const signed = text.signed.includes(own.seat);
  const atTable = own.channels.includes(text.convening === null ? "direct" : sessionChannel(text.convening));
  const carried = text.price === null || own.own === null || own.own.will - text.price >= own.own.willFloor;
  // Signing is what the page proposes only while it can be done, counts, and nobody has said no.
  const proposed = carried && text.rejected.length === 0;
  const amends = (acts.includes("table") || text.needed.includes(own.seat)) && atTable;
  const rejects = text.maySign && !text.rejected.includes(own.seat);
  return {
    ...(text.maySign && !signed && { sign: text.missingOffers.length > 0 ? "shut" : proposed ? "first" : "open" }),
    ...(signed && { unsign: "open" }),
    ...(amends && { amend: text.maySign ? "open" : "first" }),
    ...(rejects && text.versions.at(-1)?.by !== own.seat && { reject: "open" }),
    ...(!text.endorsed.includes(own.seat) && !signed && { endorse: "open" }),
  };
}
