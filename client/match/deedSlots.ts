/** The deeds that a word can be made of: which a seat has, and the choices within each. Pure. */
import { type SeatId, sides } from "../../shared/base/ids.ts";
import { deedKinds } from "../../shared/engine/checkDeed.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { SeatView } from "../../shared/state/seatView.ts";
import { directions, excuses, frames, leverageOn, offerKinds, stances, thirds } from "../../shared/terms/choices.ts";
import type { ClausePattern, Deed, DeedKind, Doing, DoingOf, TextPattern, Unless } from "../../shared/terms/deed.ts";
import { hasPower } from "./readyAsks.ts";

/** Whose deed it is, and in which match. */
export interface DeedOn {
  readonly scenario: Scenario;
  readonly view: SeatView;
  readonly seat: SeatId;
  /** The other end of the conversation: it comes first where a deed is done to somebody. */
  readonly to: SeatId;
}

/** Kinds that the seat has the power for, in the order of the rulebook. */
export const kindsFor = ({ scenario, view, seat }: DeedOn): readonly DeedKind[] =>
  deedKinds.filter((kind) => hasPower(scenario, view.pub.roster, seat, kind));

export const slotNames = [
  ...(["sector", "town", "share", "stance", "target", "direction", "on", "called", "what", "side"] as const),
  ...([
    "venue",
    "frame",
    "host",
    "text",
    "having",
    "about",
    "lacking",
    "unless",
    "shownTo",
    "backed",
    "clause",
  ] as const),
] as const;
export type SlotName = (typeof slotNames)[number];

/** One choice within a deed. Values are as they stand in the deed, "" for any. */
export interface DeedSlot {
  readonly name: SlotName;
  readonly value: string;
  readonly options: readonly string[];
  /** Seldom wanted: folded away while it says "any". */
  readonly fine: boolean;
  readonly put: (value: string) => Doing;
}

type Slots = { readonly [K in DeedKind]: (does: DoingOf<K>, on: DeedOn) => readonly DeedSlot[] };

/** A field of a deed as a slot. `any`: it may be left open. */
function slot<D extends Doing, F extends keyof D>(
  does: D,
  field: F,
  name: SlotName,
  options: readonly (D[F] & (string | number))[],
  { any = true, fine = false }: { any?: boolean; fine?: boolean } = {},
): DeedSlot {
  const put = (value: string) => ({
    ...does,
    [field]: value === "" ? null : (options.find((each) => String(each) === value) ?? does[field]),
  });
  return {
    ...{ name, fine, put },
    value: does[field] === null ? "" : String(does[field]),
    options: [...(any ? [""] : []), ...options.map(String)],
  };
}

const others = ({ view, seat, to }: DeedOn): SeatId[] => {
  const ids = view.pub.seats.map(({ id }) => id).filter((id) => id !== seat);
  return ids.includes(to) ? [to, ...ids.filter((id) => id !== to)] : ids;
};
const towns = ({ scenario, seat }: DeedOn, own: boolean, beyond: boolean | null): string[] =>
  scenario.files.scenario.towns
    .filter((town) => (town.side === scenario.seat[seat]?.side) === own && (beyond === null || town.beyond === beyond))
    .map(({ id }) => id);
/** Those who can be called or warned: leading seats, and others that may signal themselves. */
const callable = (on: DeedOn): SeatId[] =>
  others(on).filter(
    (id) => on.scenario.leads.includes(id) || (on.scenario.seat[id]?.orders.includes("SIGNAL") ?? false),
  );
const hosts = (on: DeedOn): SeatId[] =>
  others(on).filter((id) => hasPower(on.scenario, on.view.pub.roster, id, "callTalks"));

type WithTexts = Extract<Doing, { texts: TextPattern }>;

/** Which texts: one of those that the page can read, and of which clauses. One clause each is enough for a sentence. */
function textSlots<D extends WithTexts>(does: D, { view, scenario }: DeedOn): readonly DeedSlot[] {
  const { text, having, lacking } = does.texts;
  const withs = having[0] ?? nothing;
  const put = (texts: Partial<TextPattern>): Doing => ({ ...does, texts: { ...does.texts, ...texts } });
  const open = (view.own?.texts ?? []).filter(({ status }) => status === "open").map(({ id }) => String(id));
  const seats = view.pub.seats.map(({ id }) => id).filter((id) => scenario.seat[id]?.side === null);
  const pattern = (one: ClausePattern) => (one.kind === null && one.about === null ? [] : [one]);
  const kindOf = (value: string) => clauseKinds.find((kind) => kind === value) ?? null;
  const base = { fine: true };
  return [
    {
      ...{ name: "text", value: text === null ? "" : String(text), options: ["", ...open], fine: open.length === 0 },
      put: (value) => put({ text: value === "" ? null : Number(value) }),
    },
    {
      ...{ ...base, name: "having", value: withs.kind ?? "", options: ["", ...clauseKinds] },
      put: (value) => put({ having: pattern({ ...withs, kind: kindOf(value) }) }),
    },
    {
      ...{ ...base, name: "about", value: withs.about ?? "", options: ["", ...seats] },
      put: (value) => put({ having: pattern({ ...withs, about: value === "" ? null : value }) }),
    },
    {
      ...{ ...base, name: "lacking", value: lacking[0]?.kind ?? "", options: ["", ...clauseKinds] },
      put: (value) => put({ lacking: pattern({ kind: kindOf(value), about: null }) }),
    },
  ];
}
const nothing: ClausePattern = { kind: null, about: null };

/** What excuses it: "yesOf:AZE", "shownTo:RUS". */
function unlessSlot<D extends WithTexts & { unless: Unless | null }>(does: D, on: DeedOn): DeedSlot {
  const options = excuses.flatMap((is) => others(on).map((seat) => `${is}:${seat}`));
  return {
    ...{ name: "unless", fine: true, options: ["", ...options] },
    value: does.unless === null ? "" : `${does.unless.is}:${does.unless.seat}`,
    put: (value) => {
      const [is, seat = ""] = value.split(":");
      const excuse = excuses.find((each) => each === is);
      return { ...does, unless: excuse ? { is: excuse, seat } : null };
    },
  };
}
const onText = <D extends WithTexts & { unless: Unless | null }>(does: D, on: DeedOn) => [
  ...textSlots(does, on),
  unlessSlot(does, on),
];
const must = { any: false };
const fine = { fine: true };
const none = () => [];

const slots = {
  ...{ hold: none, fire: none, martialLaw: none, restrain: none, supply: none, giveNotice: none, verify: none },
  attack: (does, { scenario }) => [slot(does, "sector", "sector", scenario.sectors)],
  shell: (does, on) => [slot(does, "town", "town", towns(on, false, false))],
  strike: (does, on) => [slot(does, "town", "town", towns(on, false, true))],
  evacuate: (does, on) => [slot(does, "town", "town", towns(on, true, false))],
  publish: (does) => [slot(does, "share", "share", thirds.filter((each) => each !== 0).reverse(), must)],
  stance: (does) => [slot(does, "stance", "stance", [...stances].reverse(), must)],
  press: (does, { scenario }) => [
    slot(does, "target", "target", scenario.leads, must),
    slot(does, "direction", "direction", directions),
    slot(does, "on", "on", leverageOn, fine),
  ],
  signal: (does, on) => [slot(does, "to", "called", callable(on))],
  hotline: (does, on) => [slot(does, "to", "called", callable(on))],
  offerForces: (does) => [slot(does, "what", "what", offerKinds, must)],
  statement: (does) => [slot(does, "on", "side", sides)],
  callTalks: (does, { scenario, seat }) => [
    slot(does, "venue", "venue", scenario.seat[seat]?.venues ?? []),
    slot(does, "frame", "frame", frames, fine),
  ],
  comeToTalks: (does, on) => [
    slot(does, "host", "host", hosts(on)),
    slot(
      does,
      "venue",
      "venue",
      on.scenario.files.scenario.venues.map(({ id }) => id),
    ),
  ],
  table: onText,
  sign: onText,
  endorse: onText,
  reject: textSlots,
  keepText: (does, { view }) => [slot(does, "text", "text", view.pub.treaty ? [view.pub.treaty.text] : [])],
  show: (does, on) => [slot(does, "to", "shownTo", others(on), must), ...textSlots(does, on)],
  carry: (does, on) => [slot(does, "to", "shownTo", others(on), must)],
  praise: (does, on) => [
    slot(does, "seat", "backed", others(on), must),
    slot(does, "clause", "clause", clauseKinds, fine),
  ],
} satisfies Slots;

/** The choices within a deed, in the order of its sentence; those with nothing to choose are left out. */
export const slotsOf = (does: Doing, on: DeedOn): readonly DeedSlot[] =>
  (slots[does.kind] as Slots[DeedKind])(does as never, on).filter(({ options }) => options.length > 1);

const anyText: TextPattern = { text: null, having: [], lacking: [] };

/** What a deed of each kind begins with: the widest that can be said. */
const begins = {
  ...{ hold: {}, fire: {}, martialLaw: {}, restrain: {}, supply: {}, giveNotice: {} },
  attack: { sector: null },
  ...{ shell: { town: null }, strike: { town: null }, evacuate: { town: null } },
  publish: { share: 3 },
  stance: { stance: "open" },
  press: { direction: null, on: null },
  ...{ signal: { to: null }, hotline: { to: null } },
  offerForces: { what: "monitors" },
  ...{ statement: { on: null }, verify: { claim: null }, keepText: { text: null } },
  callTalks: { venue: null, frame: null },
  comeToTalks: { host: null, venue: null },
  ...{ table: { texts: anyText, unless: null }, sign: { texts: anyText, unless: null } },
  ...{ endorse: { texts: anyText, unless: null }, reject: { texts: anyText } },
  show: { texts: anyText },
  carry: {},
  praise: { clause: null },
} satisfies { [K in DeedKind]: Partial<Omit<DoingOf<K>, "kind">> };

/** A deed of this kind to begin with. */
export function doingOf(kind: DeedKind, on: DeedOn): Doing {
  const to = others(on)[0] ?? on.to;
  const lead = on.scenario.leads.find((id) => id === on.to) ?? on.scenario.leads[0];
  const who = { press: { target: lead }, show: { to }, carry: { to }, praise: { seat: to } } as Partial<
    Record<DeedKind, object>
  >;
  return { kind, ...begins[kind], ...who[kind] } as Doing;
}

/** The deed that a row begins with: what is most often spoken of, if the seat can do it. */
export function firstDeed(on: DeedOn, round: number): Deed {
  const kinds = kindsFor(on);
  const kind = usual.find((each) => kinds.includes(each)) ?? kinds[0] ?? "praise";
  return { seat: on.seat, does: doingOf(kind, on), not: false, from: round, to: round };
}
const usual: readonly DeedKind[] = ["hold", "comeToTalks", "callTalks", "offerForces", "verify"];
