/** Another answer to an offer, or to the question whether a seat would do something. */
import { form, if as ifWords } from "words:review/fork";
import { useId } from "preact/hooks";
import { useMatch } from "../../../match/match.ts";
import { spokenWords } from "../../../words/spoken.ts";
import { useReview } from "../context.ts";
import type { ChangePart } from "./changes.ts";

export function OtherAnswer({ changeable, onChoose }: ChangePart) {
  const { names } = useMatch();
  const { telling } = useReview();
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend>{form.whichAnswer}</legend>
      {changeable.answers.flatMap(({ word, seat, said, before }) =>
        (["yes", "no"] as const)
          .filter((says) => says !== said)
          .map((says) => {
            const given = { seat: names.named(seat), says, word: spokenWords(word.word, word.by, telling) };
            const answer = says === "yes" ? ({ says } as const) : ({ says, reason: "unsaid" } as const);
            const change = { kind: "answer", seat, word: word.id, answer } as const;
            return (
              <label key={`${word.id} ${seat} ${says}`} class="choice small">
                <input
                  type="radio"
                  name={name}
                  onChange={() => onChoose({ change, words: ifWords.answered(given), before })}
                />
                <span>{ifWords.answers(given)}</span>
              </label>
            );
          }),
      )}
    </fieldset>
  );
}
