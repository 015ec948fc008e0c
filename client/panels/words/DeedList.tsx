/** The deeds of one party of a word, or the conditions of others: rows to choose, and ready conditions of many. */

import * as composerWords from "words:play/composer";
import { useId } from "preact/hooks";
import type { Deed } from "../../../shared/terms/deed.ts";
import { firstDeed } from "../../match/deedSlots.ts";
import { useMatch } from "../../match/match.ts";
import { roundsAhead, roundsSoFar } from "../../match/spoken.ts";
import { conditionsOfMany } from "../../match/wordChoices.ts";
import { type DeedsOf, isCondition, type WordDraft } from "../../match/wordDraft.ts";
import { isolated } from "../../words/format.ts";
import { DeedRow } from "./DeedRow.tsx";
import { Slot } from "./Slot.tsx";

/** As many deeds as a word may have of each party. */
const mostDeeds = 6;

interface Props {
  readonly whose: DeedsOf;
  readonly draft: WordDraft;
  readonly change: (some: Partial<WordDraft>) => void;
}

export function DeedList({ whose, draft, change }: Props) {
  const { pub, own, scenario, snapshot } = useMatch();
  const heading = useId();
  if (!own) return null;
  const past = whose === "past";
  const anybody = isCondition(draft, whose);
  const others = pub.seats.map(({ id }) => id).filter((id) => id !== own.seat);
  const seats = past
    ? [own.seat, ...others]
    : whose === "ours"
      ? [own.seat]
      : anybody
        ? others
        : draft.to === null
          ? []
          : [draft.to];
  const to = whose === "ours" ? (draft.to ?? others[0] ?? own.seat) : own.seat;
  const deeds = draft[whose];
  const put = (next: readonly Deed[]) => change({ [whose]: next.slice(0, mostDeeds) });
  const rounds = past ? roundsSoFar(pub) : roundsAhead(pub);
  const round = (past ? rounds.at(-1) : rounds[0]) ?? pub.round;
  const seat = draft.to !== null && seats.includes(draft.to) ? draft.to : seats[0];
  if (seat === undefined) return null;
  return (
    <section class="deed-list" aria-labelledby={heading}>
      <p id={heading} class="small">
        {whose === "others" || past ? composerWords.of[whose] : composerWords.of[whose]({ kind: draft.kind })}
      </p>
      <ul>
        {deeds.map((deed, at) => (
          <DeedRow
            key={at}
            {...{ seats, to, rounds, deed }}
            onChange={(next) => put(deeds.with(at, next))}
            onTakeOut={() => put(deeds.filter((_, k) => k !== at))}
          />
        ))}
      </ul>
      {deeds.length < mostDeeds && (
        <div class="row">
          <button
            type="button"
            class="button slim"
            onClick={() => put([...deeds, firstDeed({ scenario, view: snapshot.view, seat, to }, round)])}
          >
            {composerWords.add({ first: deeds.length === 0 })}
          </button>
          {anybody && <OfMany onAdd={(more) => put([...deeds, ...more])} />}
        </div>
      )}
    </section>
  );
}

function OfMany({ onAdd }: { onAdd: (deeds: readonly Deed[]) => void }) {
  const { own, scenario, snapshot, telling } = useMatch();
  const conditions = composerWords.conditions;
  const all = conditionsOfMany(scenario, snapshot.view, own?.seat ?? "");
  const words = ({ is, text }: (typeof all)[number]) =>
    is === "signed" ? conditions.signed({ title: isolated(telling.titleOf(text ?? 0)) }) : conditions[is];
  return (
    <Slot
      label={composerWords.addCondition}
      shown
      value=""
      options={[["", conditions.pick], ...all.map((each, at) => [String(at), words(each)] as const)]}
      onChoose={(at) => onAdd(all[Number(at)]?.deeds ?? [])}
    />
  );
}
