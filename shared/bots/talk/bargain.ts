/** Whether a deal pays, and the nearest one that would (§17): worth of what others do, believed by their record, less the cost of one's own. */
import type { SeatId } from "../../base/ids.ts";
import { lastingDeeds } from "../../rules/settled.ts";
import type { Reason } from "../../terms/choices.ts";
import type { Deed, Doing } from "../../terms/deed.ts";
import type { Answering } from "../../terms/word.ts";
import { hasOrder, otherLead } from "../desk.ts";
import { contradict } from "./asOrder.ts";
import { costOf, obstacle } from "./cost.ts";
import { firstRound } from "./heard.ts";
import { belief } from "./record.ts";
import { worthOfDeed } from "./value.ts";
import type { Weighing } from "./weigh.ts";

/** A deal from the side of the seat that weighs it. */
export interface Deal {
  readonly mine: readonly Deed[];
  readonly theirs: readonly Deed[];
  readonly if: readonly Deed[];
  readonly with: SeatId;
}

interface Weighed {
  /** What is left for this seat; −∞ where something cannot be done. */
  readonly net: number;
  /** The same if everybody kept every word. */
  readonly trusted: number;
  /** What weighs most against it. */
  readonly reason: Reason;
}

/** What a seat does for nothing: about what a point costs. */
const goodwill = 0.0065;
/** Nobody likes to be made a fool of: what a deal is worth less with one whose record is worse than this. */
const mistrusted = 0.6;
const grudge = 0.08;
/** A seat that bluffs does not count what it does not mean to do. */
const meant = (on: Weighing): number => (on.traits.candour < 0.25 ? 0.35 : 1);
/** Whether a condition comes true is somebody else's to say. */
const conditionLikely = 0.6;

/** Weighs a deal. */
export function weigh(on: Weighing, deal: Deal): Weighed {
  const costs = deal.mine.map((deed) => {
    const fault = obstacle(on, deed);
    return fault ? { cost: Number.POSITIVE_INFINITY, reason: fault } : costOf(on, deed);
  });
  const cost = meant(on) * costs.reduce((sum, each) => sum + each.cost, 0);
  const worth = deal.theirs.reduce((sum, deed) => sum + worthOfDeed(on, deed), 0);
  const company = deal.if.reduce((sum, deed) => sum + conditionWorth(on, deed), 0);
  const likely = deal.if.length > 0 ? conditionLikely : 1;
  const dearest = costs.reduce((most, each) => (each.cost > most.cost ? each : most), {
    cost: -1,
    reason: "unsaid" as Reason,
  });
  const trust = worth > 0 ? belief(on.desk, on.traits, deal.with) : 1;
  const believed = belief(on.desk, on.traits, deal.with);
  const patience = deal.theirs.length === 0 ? goodwill * believed : 0;
  return {
    net: likely * (trust * worth + company - cost) + patience - grudge * Math.max(0, mistrusted - believed),
    trusted: likely * (worth + company - cost) + (patience > 0 ? goodwill : 0),
    reason: dearest.cost > 0 ? dearest.reason : "war",
  };
}

/**
 * What others do before the deal binds is worth something too: the other lead's name under the same text as much as when the text lies
 * on the table.
 */
function conditionWorth(on: Weighing, deed: Deed): number {
  const { desk, traits } = on;
  if (deed.seat === desk.seat) return 0;
  if (deed.does.kind === "sign")
    return deed.not || desk.side === null || deed.seat !== otherLead(desk) ? 0 : traits.trust;
  return belief(desk, traits, deed.seat) * worthOfDeed(on, deed);
}

/** How a deal was put to the seat. */
interface Put {
  /** Its time has partly passed. */
  readonly late: boolean;
  /** It is itself a counter-offer: answered by yes or no, so that two bots do not haggle without end. */
  readonly counter: boolean;
}

/** The answer to a deal: yes, the nearest that it would take, or no and why. */
export function answerTo(on: Weighing, deal: Deal, { late, counter }: Put): Answering {
  // A condition of an offer may be a deed of this seat's own: no condition that it can set itself.
  const countered = counter || deal.if.some(({ seat }) => seat === on.desk.seat);
  if (late) return (countered ? null : freshCounter(on, deal)) ?? { says: "no", reason: "later" };
  const weighed = weigh(on, deal);
  if (weighed.net >= 0) return { says: "yes" };
  const near = countered ? null : nearest(on, deal);
  if (near) return asCounter(on, near);
  return { says: "no", reason: weighed.trusted >= 0 ? "record" : weighed.reason };
}

const asCounter = ({ desk }: Weighing, deal: Deal): Answering => ({
  says: "onlyIf",
  give: deal.mine,
  get: deal.theirs,
  if: deal.if,
  until: firstRound(desk),
});

/** An offer whose time has partly passed, with its deeds from now on. */
function freshCounter(on: Weighing, deal: Deal): Answering | null {
  const first = firstRound(on.desk);
  const now = (deeds: readonly Deed[]) =>
    deeds.filter(({ to }) => to >= first).map((deed) => ({ ...deed, from: Math.max(first, deed.from) }));
  const fresh = { ...deal, mine: now(deal.mine), theirs: now(deal.theirs), if: now(deal.if) };
  if (fresh.mine.length + fresh.theirs.length === 0 || fresh.if.length < deal.if.length) return null;
  return weigh(on, fresh).net >= 0 ? asCounter(on, fresh) : null;
}

/** The first of these that it would take: without its dearest deed, for one round, or for one deed more. */
function nearest(on: Weighing, deal: Deal): Deal | null {
  const takes = (each: Deal) => each.mine.length + each.theirs.length > 0 && weigh(on, each).net >= 0;
  const tries = [...without(on, deal), ...shorter(on, deal)].filter((each) => each.mine.length > 0);
  return [...tries, ...tries.flatMap((each) => more(on, each)), ...more(on, deal)].find(takes) ?? null;
}

function without(on: Weighing, deal: Deal): Deal[] {
  if (deal.mine.length < 2) return [];
  const price = (deed: Deed) => (obstacle(on, deed) ? Number.POSITIVE_INFINITY : costOf(on, deed).cost);
  const dearest = deal.mine.reduce((most, deed) => (price(deed) > price(most) ? deed : most));
  return [{ ...deal, mine: deal.mine.filter((deed) => deed !== dearest) }];
}

function shorter({ desk }: Weighing, deal: Deal): Deal[] {
  const first = firstRound(desk);
  const brief = (deed: Deed): Deed => {
    const lasts = deed.not || lastingDeeds.has(deed.does.kind);
    return lasts && deed.to > deed.from ? { ...deed, to: Math.max(first, deed.from) } : deed;
  };
  const mine = deal.mine.map(brief);
  return mine.some((deed, i) => deed !== deal.mine[i]) ? [{ ...deal, mine, theirs: deal.theirs.map(brief) }] : [];
}

/** Most deeds in one list of a word. */
const mostDeeds = 6;

/** The same for one deed more, or all that it could add, of the other party's, that it can do and that does not undo the rest; the most fitting first. */
function more(on: Weighing, deal: Deal): Deal[] {
  const { desk } = on;
  if (deal.theirs.length >= mostDeeds) return [];
  const first = firstRound(desk);
  const span = { from: first, to: Math.max(first, ...deal.mine.map(({ to }) => to)) };
  const can = (does: Doing, not = false): Deed => ({ seat: deal.with, does, not, ...span });
  const fights = (desk.scenario.seat[deal.with]?.side ?? null) !== null;
  const asks: Deed[] = [];
  if (fights && hasOrder(desk, "HOLD", deal.with))
    asks.push(can({ kind: "hold" }), can({ kind: "attack", sector: null }, true));
  if (fights && hasOrder(desk, "SHELL", deal.with)) asks.push(can({ kind: "shell", town: null }, true));
  if (!fights) asks.push(...services(on, deal, { from: first, to: first }));
  const news = asks.filter(
    (deed) =>
      ![...deal.theirs, ...deal.mine].some((each) => contradict(each, deed) || same(each, deed)) &&
      worthOfDeed(on, deed) > 0,
  );
  const one = news.map((deed) => ({ ...deal, theirs: [...deal.theirs, deed] }));
  return news.length > 1 ? [...one, { ...deal, theirs: [...deal.theirs, ...news].slice(0, mostDeeds) }] : one;
}

const same = (a: Deed, b: Deed): boolean => a.seat === b.seat && a.does.kind === b.does.kind && a.not === b.not;

/** What a third party can do for this seat. */
function services({ desk }: Weighing, deal: Deal, span: { from: number; to: number }): Deed[] {
  const has = (kind: Parameters<typeof hasOrder>[1]) => hasOrder(desk, kind, deal.with);
  const { leads } = desk.scenario;
  const of = (does: Doing): Deed => ({ seat: deal.with, does, not: false, ...span });
  const { side } = desk;
  if (side === null) return has("OFFER") ? [of({ kind: "offerForces", what: "monitors" })] : [];
  const foe = side === 0 ? 1 : 0;
  return [
    ...(has("LEVERAGE") ? [of({ kind: "press", target: leads[side], direction: "up", on: "will" })] : []),
    ...(has("SUPPLY") && desk.scenario.seat[deal.with]?.patronOf === side ? [of({ kind: "supply" })] : []),
    ...(has("STATEMENT") ? [of({ kind: "statement", on: foe })] : []),
  ];
}
