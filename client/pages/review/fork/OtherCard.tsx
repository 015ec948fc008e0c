/** Another event of the round, or none. */
import { form, if as ifWords } from "words:review/fork";
import { useId } from "preact/hooks";
import { useMatch } from "../../../match/match.ts";
import type { ChangePart } from "./changes.ts";

export function OtherCard({ onChoose }: Pick<ChangePart, "onChoose">) {
  const { scenario, names } = useMatch();
  const name = useId();
  const { cards } = scenario.files.cards;
  return (
    <fieldset class="stack tight order-list">
      <legend>{form.whichCard}</legend>
      <label class="choice small">
        <input
          type="radio"
          name={name}
          onChange={() => onChoose({ change: { kind: "card", card: null, accused: 0 }, words: ifWords.noCard })}
        />
        <span>{form.noCard}</span>
      </label>
      {cards.flatMap((card) =>
        (card.mirrored ? ([0, 1] as const) : ([0] as const)).map((accused) => {
          const words = card.mirrored
            ? ifWords.accused({ card: card.name, side: names.namedSide(accused) })
            : card.name;
          return (
            <label key={words} class="choice small">
              <input
                type="radio"
                name={name}
                onChange={() =>
                  onChoose({
                    change: { kind: "card", card: card.id, accused },
                    words: ifWords.card({ card: words }),
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
