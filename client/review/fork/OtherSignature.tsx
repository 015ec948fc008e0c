/** One name more, or less, under a text that was open. */
import { useId } from "preact/hooks";
import type { Change } from "../../../shared/review/fork.ts";
import { useMatch } from "../../play/match.ts";
import type { ChangePart } from "./changes.ts";

export function OtherSignature({ changeable, onChoose }: ChangePart) {
  const { names } = useMatch();
  const options = changeable.texts.flatMap(({ text, needed }) =>
    needed.map((seat) => {
      const did = text.signed.includes(seat);
      const words = `${names.Seat(seat)} ${did ? "does not sign" : "signs"} “${text.title}”`;
      const past = `If ${names.seat(seat)} had ${did ? "not signed" : "signed"} “${text.title}”`;
      return { words, past, change: { kind: did ? "unsign" : "sign", seat, text: text.id } as Change };
    }),
  );
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend>Whose name</legend>
      {options.map(({ words, past, change }) => (
        <label key={words} class="choice small">
          <input type="radio" name={name} onChange={() => onChoose({ change, words: past })} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
