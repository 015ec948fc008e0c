/** What a bot says about its own acts: one line to an act at most, in the channel where the act belongs. */
import { biChannel, sessionChannel } from "../engine/channels.ts";
import type { Act, ActKind } from "../engine/command.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { absence } from "./attend.ts";
import { type Desk, hasOrder, mayAct, openTexts, otherLead } from "./desk.ts";
import { judge } from "./judge.ts";
import { type LineCode, lineOf, townName, venueName } from "./lines.ts";
import { townUnderFire } from "./orders.ts";
import { type PackageKind, packageKinds } from "./packages.ts";
import type { Traits } from "./traits.ts";

type ActOf<K extends ActKind> = Extract<Act, { kind: K }>;
interface Speaker {
  readonly desk: Desk;
  readonly traits: Traits;
}
interface Remark {
  readonly channel: string;
  readonly text: string;
}
type Say<K extends ActKind> = (speaker: Speaker, act: ActOf<K>) => Remark | null;

const silent = () => null;

const remarks = {
  convene: ({ desk }, act) => {
    const code: LineCode = act.draft ? "convene.draft" : `convene.${act.frame}`;
    return { channel: "plenary", text: lineOf(desk, code, { venue: venueName(desk, act.venue) }) };
  },
  respond: ({ desk, traits }, act) => {
    const talks = desk.pub.convenings.find((c) => c.id === act.convening);
    const invitation = desk.own.invitations.find((i) => i.convening === act.convening);
    if (!talks || !invitation) return null;
    const why = absence(desk, invitation, traits);
    const values = { venue: venueName(desk, talks.venue) };
    const channel = biChannel(desk.seat, talks.host);
    if (act.answer === "confirmed" || why === null) return { channel, text: lineOf(desk, "confirm", values) };
    const conditional = why === "margin" && invitation.terms.some((term) => term.cause === "conditional");
    return { channel, text: lineOf(desk, conditional ? "decline.conditional" : `decline.${why}`, values) };
  },
  table: ({ desk }, act) => ({
    channel: channelOf(act.convening),
    text: lineOf(desk, `table.${packageOf(act.clauses)}`, {}, desk.own.texts.length),
  }),
  amend: ({ desk }, act) => {
    const text = textOf(desk, act.text);
    return text && { channel: channelOf(text.convening), text: counterLine(desk, text, act.clauses) };
  },
  reject: ({ desk, traits }, act) => {
    const text = textOf(desk, act.text);
    if (!text || desk.side === null) return null;
    const { sign, objection, price, chance } = judge(desk, desk.side, traits, text, latestClauses(text));
    const town = townName(desk, townUnderFire(desk, desk.side) ?? "");
    const other = desk.scenario.seat[otherLead(desk)]?.name ?? "the other side";
    const values = { price: Math.round(price), chance: Math.round(chance * 100), town, other };
    return {
      channel: channelOf(text.convening),
      text: about(desk, text, `reject.${sign ? declinedThough(desk, text) : objection}`, values),
    };
  },
  sign: ({ desk, traits }, act) => {
    const text = textOf(desk, act.text);
    if (!text) return null;
    const channel = channelOf(text.convening);
    // Its name comes back under a text that it had left for another: what there was to say has been said.
    if (text.rejected.includes(desk.seat)) return null;
    if (text.price === null) return { channel, text: about(desk, text, "sign.third") };
    const code = text.price <= traits.cheap ? "sign.cheap" : "sign.lead";
    return { channel, text: about(desk, text, code, { price: Math.round(text.price) }) };
  },
  endorse: ({ desk }, act) => {
    const text = textOf(desk, act.text);
    return text && { channel: channelOf(text.convening), text: about(desk, text, "endorse") };
  },
  setOrders: ({ desk }, act) => (desk.own.orders === null ? announced(desk, act) : null),
  unsign: ({ desk }, act) => {
    const text = textOf(desk, act.text);
    return text && { channel: channelOf(text.convening), text: about(desk, text, "unsign") };
  },
  say: silent,
  answer: silent,
  withdraw: silent,
  goOn: silent,
  giveNotice: ({ desk }) => ({ channel: "plenary", text: lineOf(desk, "notice") }),
  ready: silent,
} satisfies { [K in ActKind]: Say<K> };

/** Why a text that one would sign is declined all the same: one's name is under another, or the other lead has said no. */
function declinedThough(desk: Desk, text: ReadableText): "other" | "alone" | "notNow" {
  if (desk.own.texts.some((each) => each.id !== text.id && each.signed.includes(desk.seat))) return "other";
  return text.rejected.includes(otherLead(desk)) ? "alone" : "notNow";
}

/** The remark on an act, given the view on which the act was chosen; null where the act speaks for itself or nobody would hear. */
export function remark(desk: Desk, traits: Traits, act: Act): ActOf<"say"> | null {
  const said = (remarks[act.kind] as Say<ActKind>)({ desk, traits }, act);
  if (!said || !hears(desk, said.channel)) return null;
  return { kind: "say", channel: said.channel, text: said.text };
}

const hears = (desk: Desk, channel: string): boolean =>
  channel === "press" ? mayAct(desk, "press") : desk.own.channels.includes(channel);
const channelOf = (convening: number | null): string => (convening === null ? "direct" : sessionChannel(convening));
const textOf = (desk: Desk, id: number): ReadableText | null => desk.own.texts.find((text) => text.id === id) ?? null;

/** The package that clauses come nearest to. */
export function packageOf(clauses: readonly Clause[]): PackageKind {
  const kinds = new Set(clauses.map((clause) => clause.kind));
  if (kinds.has("LINES"))
    return kinds.has("DMZ") || kinds.has("PKF") || kinds.has("GUARANTOR") ? "settlement" : "watched";
  return kinds.has("NOSHELL") || kinds.has("JOINTCOM") ? "humanitarian" : (packageKinds[0] ?? "bare");
}

/** A line about a text; it names the text where others lie on the same table. */
function about(
  desk: Desk,
  text: ReadableText,
  code: LineCode,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const line = lineOf(
    desk,
    code,
    values,
    text.versions.length + 2 * (text.id + text.signed.length + text.rejected.length),
  );
  const beside = openTexts(desk).some((other) => other.id !== text.id && other.convening === text.convening);
  return beside ? lineOf(desk, "about", { title: text.title, line }) : line;
}

/** What a counter changes, by the names of the clauses. */
function counterLine(desk: Desk, text: ReadableText, after: readonly Clause[]): string {
  const before = latestClauses(text);
  const without = (list: readonly Clause[], other: readonly Clause[]) =>
    list.filter(({ kind }) => !hasClause(other, kind));
  const added = without(after, before);
  const dropped = without(before, after);
  const [code, shown] =
    added.length > 0 && dropped.length > 0
      ? (["amend.both", after] as const)
      : added.length > 0
        ? (["amend.added", added] as const)
        : (["amend.dropped", dropped] as const);
  return about(desk, text, code, { clauses: shown.map(({ kind }) => desk.scenario.clause[kind].name).join(", ") });
}

/** Orders that a seat makes no secret of: what the press looks into, and calls on a side. */
function announced(desk: Desk, act: ActOf<"setOrders">): Remark | null {
  for (const order of act.orders) {
    if (order.kind === "VERIFY") {
      const claim = desk.pub.claims.find((each) => each.id === order.claim);
      const claimant = claim && (desk.scenario.seat[claim.claimant]?.name ?? claim.claimant);
      if (claim && claimant)
        return {
          channel: "press",
          text: lineOf(desk, "press.verify", { claimant, subject: lineOf(desk, `subject.${claim.subject}`) }),
        };
    }
    if (order.kind === "STATEMENT" && speaksUp(desk)) {
      const lead = desk.scenario.leads[order.on];
      return { channel: "plenary", text: lineOf(desk, "stated", { side: desk.scenario.seat[lead]?.name ?? lead }) };
    }
  }
  return null;
}

/** Calls on the sides come from one seat a round, in turn, or nobody would listen. */
function speaksUp(desk: Desk): boolean {
  const callers = desk.seating.order.filter((seat) => hasOrder(desk, "STATEMENT", seat));
  return callers[desk.pub.round % callers.length] === desk.seat;
}
