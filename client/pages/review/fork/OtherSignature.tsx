/** One name more, or less, under a text that was open. */
import { form, if as ifWords } from "words:review/fork";
import { useId } from "preact/hooks";
import type { Change } from "../../../../shared/review/change.ts";
import { useMatch } from "../../../match/match.ts";
import type { ChangePart } from "./changes.ts";

export function OtherSignature({ changeable, onChoose }: ChangePart) {
  const { names } = useMatch();
  const options = changeable.texts.flatMap(({ text, needed, title }) =>
    needed.map((seat) => {
      const did = text.signed.includes(seat);
      const given = { seat: names.named(seat), title };
      const words = (did ? ifWords.doesNotSign : ifWords.signs)(given);
      const past = (did ? ifWords.notSigned : ifWords.signed)(given);
      return { words, past, change: { kind: did ? "unsign" : "sign", seat, text: text.id } as Change };
    }),
  );
  const all = changeable.texts.flatMap(({ text, needed, title }) => {
    const missing = needed.filter((seat) => !text.signed.includes(seat));
    const change: Change = { kind: "agree", text: text.id };
    return missing.length > 1
      ? [{ words: ifWords.allSign({ title }), past: ifWords.allSigned({ title }), change }]
      : [];
  });
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend>{form.whose}</legend>
      {[...options, ...all].map(({ words, past, change }) => (
        <label key={words} class="choice small">
          <input type="radio" name={name} onChange={() => onChoose({ change, words: past })} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
