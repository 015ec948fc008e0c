/** One deed of a word as a row of choices: who, does or does not, what, about what, and in which rounds. */

import * as composerWords from "words:play/composer";
import { useState } from "preact/hooks";
import type { SeatId } from "../../../shared/base/ids.ts";
import type { Deed, DeedKind } from "../../../shared/terms/deed.ts";
import { type DeedOn, type DeedSlot, doingOf, firstDeed, kindsFor, slotsOf } from "../../match/deedSlots.ts";
import { useMatch } from "../../match/match.ts";
import { slotNamesInWords, slotWords } from "../../words/slots.ts";
import { deedNames } from "../../words/spoken.ts";
import { Slot } from "./Slot.tsx";

interface Props {
  /** Whose deed it can be; more than one where it is a condition. */
  readonly seats: readonly SeatId[];
  readonly to: SeatId;
  /** Rounds in which it can be done, or was. */
  readonly rounds: readonly number[];
  readonly deed: Deed;
  readonly onChange: (deed: Deed) => void;
  readonly onTakeOut: () => void;
}

export function DeedRow({ seats, to, rounds, deed, onChange, onTakeOut }: Props) {
  const { names, scenario, snapshot } = useMatch();
  const on: DeedOn = { scenario, view: snapshot.view, seat: deed.seat, to };
  const many = names.many(deed.seat);
  const setSeat = (seat: SeatId) => {
    const begun = firstDeed({ ...on, seat }, deed.from);
    const same = kindsFor({ ...on, seat }).includes(deed.does.kind);
    onChange({ ...deed, seat, does: same ? doingOf(deed.does.kind, { ...on, seat }) : begun.does });
  };
  return (
    <li class="deed-row">
      {seats.length > 1 ? (
        <Slot
          label={composerWords.who}
          value={deed.seat}
          options={seats.map((seat) => [seat, names.heading(seat)])}
          onChoose={setSeat}
        />
      ) : (
        <strong class="small">{names.heading(deed.seat)}</strong>
      )}
      <Slot
        label={composerWords.does}
        value={String(deed.not)}
        options={[
          ["false", composerWords.do({ many })],
          ["true", composerWords.doNot({ many })],
        ]}
        onChoose={(not) => onChange({ ...deed, not: not === "true" })}
      />
      <Slot
        label={composerWords.deed}
        value={deed.does.kind}
        options={kindsFor(on).map((kind) => [kind, deedNames[kind]])}
        onChoose={(kind) => onChange({ ...deed, does: doingOf(kind as DeedKind, on) })}
      />
      <Choices key={deed.does.kind} slots={slotsOf(deed.does, on)} onPut={(does) => onChange({ ...deed, does })} />
      <When rounds={rounds} deed={deed} onChange={onChange} />
      <button type="button" class="button slim quiet" onClick={onTakeOut}>
        {composerWords.takeOut}
      </button>
    </li>
  );
}

/** What is seldom wanted stays folded away until it is asked for, or says something. */
function Choices({ slots, onPut }: { slots: readonly DeedSlot[]; onPut: (does: Deed["does"]) => void }) {
  const { telling } = useMatch();
  const [open, setOpen] = useState(false);
  const shown = slots.filter(({ fine, value }) => !fine || open || value !== "");
  return (
    <>
      {shown.map(({ name, value, options, put }) => (
        <Slot
          key={name}
          label={slotNamesInWords[name]}
          value={value}
          options={options.map((each) => [each, slotWords(name, each, telling)])}
          onChoose={(chosen) => onPut(put(chosen))}
        />
      ))}
      {shown.length < slots.length && (
        <button type="button" class="button slim quiet" onClick={() => setOpen(true)}>
          {composerWords.inDetail}
        </button>
      )}
    </>
  );
}

/** Every span of these rounds, single rounds first. */
function When({ rounds, deed, onChange }: Pick<Props, "rounds" | "deed" | "onChange">) {
  const { pub } = useMatch();
  const spans = rounds.flatMap((from) => rounds.filter((to) => to >= from).map((to) => ({ from, to })));
  const length = ({ from, to }: { from: number; to: number }) => to - from;
  const kindOf = (from: number, to: number) => {
    if (from !== to) return "span";
    return from === pub.round ? "now" : from === pub.round + 1 ? "next" : "one";
  };
  return (
    <Slot
      label={composerWords.when}
      value={`${deed.from}-${deed.to}`}
      options={[...spans]
        .sort((a, b) => Number(length(a) > 0) - Number(length(b) > 0) || a.from - b.from || a.to - b.to)
        .map(({ from, to }) => [`${from}-${to}`, composerWords.rounds({ kind: kindOf(from, to), from, to })])}
      onChoose={(span) => {
        const [from = deed.from, to = deed.to] = span.split("-").map(Number);
        onChange({ ...deed, from, to });
      }}
    />
  );
}
