/** What every part of a class's pages can reach: the view, the scenario with its names, and the way to act. */

import * as teachWords from "words:teach";
import * as wallWords from "words:teachWall";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ClassView, HelpCall, Student, Tile } from "../../../../shared/protocol/class.ts";
import type { Scenario } from "../../../../shared/scenario/scenario.ts";
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import type { ClassSource } from "../../../net/classSource.ts";
import type { Address } from "../../../net/teachAddress.ts";
import { type ActionNames, channelOf, everyTable, someTables } from "../../../words/actions.ts";
import type { AttentionNames } from "../../../words/attention.ts";
import { isolated } from "../../../words/format.ts";
import type { Names } from "../../../words/names.ts";

export interface ClassAround {
  readonly view: ClassView;
  readonly source: ClassSource;
  readonly scenario: Scenario;
  readonly names: Names;
  readonly go: (to: Address) => void;
}

export const ClassContext = createContext<ClassAround | null>(null);

/** The class around this component. Throws outside of one: that is a bug of the page. */
export function useClass(): ClassAround {
  const around = useContext(ClassContext);
  if (!around) throw new Error("a part of the class's page stands outside the class");
  return around;
}

export interface Steering {
  /** True: done. False: see `refusal`. */
  readonly run: (action: InstructorAction) => Promise<boolean>;
  readonly refusal: Refusal | null;
  readonly busy: boolean;
}

/** Sends actions and keeps why the last one was refused. One for each group of controls. */
export function useSteering(): Steering {
  const { source, view } = useClass();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  // What was refused in one phase says nothing about the next.
  const phases = view.tiles.map(({ match, round, phase, paused }) => `${match} ${round} ${phase} ${paused}`).join();
  useEffect(() => setRefusal(null), [phases]);
  const run = async (action: InstructorAction) => {
    setBusy(true);
    const answer = await source.act(action);
    setBusy(false);
    setRefusal(answer);
    return answer === null;
  };
  return { run, refusal, busy };
}

/** A student's name; a word in its place for one who has been removed. */
export const studentName = (view: ClassView, student: string): string =>
  [...view.students, ...view.absent].find((each) => each.student === student)?.name ?? teachWords.somebody;

/** Those who sit at this seat of this table, the head first. */
export const delegation = (view: ClassView, match: string, seat: string): Student[] =>
  view.students
    .filter((each) => each.match === match && each.seat === seat)
    .sort((a, b) => Number(b.head) - Number(a.head));

/** Calls that wait for an answer, the oldest first. */
export const openCalls = (view: ClassView): HelpCall[] =>
  view.help.filter(({ answered }) => answered === null).sort((a, b) => a.at - b.at);

/** What the sentence of a tile's attention needs. */
export const attentionNames = ({ view, names }: ClassAround, tile: Tile): AttentionNames => ({
  named: names.named,
  textTitle: (id) => tile.texts.find((text) => text.id === id)?.title,
  missing: (id) => {
    const text = tile.texts.find((each) => each.id === id);
    return text ? text.needed.filter((seat) => !text.signed.includes(seat)) : [];
  },
  help: (seat) => openCalls(view).find((call) => call.match === tile.match && call.seat === (seat ?? null))?.text,
  graceSeconds: view.settings.graceSeconds,
});

/** Names in the lines of what was done. */
export function actionNames({ view, names, scenario }: ClassAround): ActionNames {
  const number = (match: string) => view.tiles.find((tile) => tile.match === match)?.number ?? 0;
  return {
    at: (at) => {
      if (at === "all" || at.length === view.tiles.length) return everyTable(view.tiles.length);
      return someTables(at.map(number).sort((a, b) => a - b));
    },
    student: (id) => isolated(studentName(view, id)),
    named: names.named,
    card: (id) => scenario.card[id]?.name ?? id,
    channel: (id) => {
      const [kind, rest = ""] = id.split(":");
      return channelOf(kind, rest.split("-").map(names.seat));
    },
  };
}

/** "Table 3, Turkey". */
export const placeWords = (tile: Tile, seat: string | null, names: Names): string =>
  seat === null
    ? wallWords.table({ number: tile.number })
    : wallWords.seatAt({ number: tile.number, seat: names.seatTitle(seat) });
