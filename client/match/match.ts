/** What every part of the match page can reach: the snapshot, the scenario, the names, and the way to act. */

import { useContext, useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { Act } from "../../shared/engine/command.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchSource, Snapshot } from "../net/matchSource.ts";
import type { Telling } from "../words/events.ts";
import { isolated } from "../words/format.ts";
import type { Names } from "../words/names.ts";
import { makeNames, unnamed } from "../words/names.ts";
import { type Match, MatchContext, type WhyRequest } from "./matchContext.ts";
import { lineAndReply } from "./spoken.ts";

export type { Match, WhyRequest };
export { MatchContext };

/** The match around this component. Throws outside of one: that is a bug of the page. */
export function useMatch(): Match {
  const match = useContext(MatchContext);
  if (!match) throw new Error("a part of the match page stands outside the match");
  return match;
}

/** The source's snapshot, following its changes. */
export function useSnapshot(source: MatchSource): Snapshot | null {
  const [snapshot, setSnapshot] = useState(source.snapshot);
  useEffect(() => {
    setSnapshot(source.snapshot());
    return source.subscribe(() => setSnapshot(source.snapshot()));
  }, [source]);
  return snapshot;
}

/** State of the connection and, where it is refused, why. */
export function useConnection(source: MatchSource) {
  const now = () => ({ connection: source.connection(), refusal: source.refusal() });
  const [state, setState] = useState(now);
  useEffect(() => {
    setState(now());
    return source.subscribe(() =>
      setState((before) => {
        const after = now();
        return before.connection === after.connection && before.refusal === after.refusal ? before : after;
      }),
    );
  }, [source]);
  return state;
}

/** What the event sentences need to know of the match. */
export function tellingOf(scenario: Scenario, names: Names, snapshot: Snapshot): Telling {
  const { pub, own } = snapshot.view;
  const titles = new Map<number, string>();
  const venues = new Map<number, string>();
  for (const { event } of snapshot.events) {
    if (event.kind === "tabled") titles.set(event.text, event.title);
    if (event.kind === "convened") venues.set(event.convening, event.venue);
  }
  for (const text of own?.texts ?? []) titles.set(text.id, text.title);
  if (pub.treaty) titles.set(pub.treaty.text, pub.treaty.title);
  for (const each of pub.convenings) venues.set(each.id, each.venue);
  return {
    names,
    scenario,
    claims: pub.claims,
    titleOf: (text) => isolated(titles.get(text) ?? unnamed.text),
    talksOf: (convening) => {
      const venue = venues.get(convening);
      return venue === undefined ? unnamed.talks : names.venue(venue);
    },
    lineOf: (line) => lineAndReply(snapshot.view, line),
  };
}

/** Everything that follows from a snapshot, made anew for each. */
export function matchOf(
  source: MatchSource,
  snapshot: Snapshot,
  scenario: Scenario,
  open: Pick<Match, "openFact" | "openWhy">,
): Match {
  const { pub, own } = snapshot.view;
  const names = makeNames(scenario, pub.nameOrder);
  const telling = tellingOf(scenario, names, snapshot);
  return { source, snapshot, pub, own, scenario, names, telling, past: source.readOnly === true, ...open };
}

export interface Sending {
  /** True: accepted. False: see `refusal`. */
  readonly act: (act: Act) => Promise<boolean>;
  readonly run: (request: Promise<Refusal | null>) => Promise<boolean>;
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  readonly clear: () => void;
}

/** A control that is shut while it is busy loses the focus; those who go by keyboard get it back where they were. */
function focusKept(): () => void {
  const before = document.activeElement;
  return () =>
    setTimeout(() => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
}

/** Sends an act and keeps why it was refused, for the words beside the control. One for each group of controls. */
export function useSending(): Sending {
  const { source } = useMatch();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (request: Promise<Refusal | null>) => {
    const giveBack = focusKept();
    setBusy(true);
    const answer = await request;
    setBusy(false);
    setRefusal(answer);
    giveBack();
    return answer === null;
  };
  return { run, act: (act) => run(source.act(act)), refusal, busy, clear: () => setRefusal(null) };
}

/** Can the seat act now: held, in the open phase, not paused? Its members can talk and draft. */
export function mayAct({ pub, own, past }: Match): boolean {
  return own !== null && pub.phase === "open" && !pub.paused && !past;
}

/** Is this person the head of the delegation? */
export const isHead = ({ snapshot }: Match): boolean => snapshot.table.me?.head === true;

/** May this person commit the seat now: call, answer, table, sign? The head of the delegation does. */
export const mayCommit = (match: Match): boolean => mayAct(match) && isHead(match);
