/** Another event of the round, or none. */
import { useId } from "preact/hooks";
import { useMatch } from "../../../match/match.ts";
import { forkWords, ifWords } from "../../../words/review/fork.ts";
import type { ChangePart } from "./changes.ts";

export function OtherCard({ onChoose }: Pick<ChangePart, "onChoose">) {
  const { scenario, names } = useMatch();
  const name = useId();
  const { cards } = scenario.files.cards;
  return (
    <fieldset class="stack tight order-list">
      <legend>{forkWords.card.legend}</legend>
      <label class="choice small">
        <input
          type="radio"
          name={name}
          onChange={() => onChoose({ change: { kind: "card", card: null, accused: 0 }, words: ifWords.noCard })}
        />
        <span>{forkWords.card.none}</span>
      </label>
      {cards.flatMap((card) =>
        (card.mirrored ? ([0, 1] as const) : ([0] as const)).map((accused) => {
          const words = card.mirrored ? ifWords.accused(card.name, names.side(accused)) : card.name;
          return (
            <label key={words} class="choice small">
              <input
                type="radio"
                name={name}
                onChange={() =>
                  onChoose({
                    change: { kind: "card", card: card.id, accused },
                    words: ifWords.card(words),
                  })
                }
              />
              <span>{words}</span>
            </label>
          );
        }),
      )}
    </fieldset>
  );
}
