/** The way to a new text, with what that is beside it. */
import * as talksWords from "words:play/talks";
import { Word } from "../Word.tsx";

export const TableText = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <div class="row">
    <button type="button" class="button slim" onClick={onClick}>
      {children}
    </button>
    <span class="small muted">
      <Word of="table">{talksWords.whatIsThat}</Word>
    </span>
  </div>
);
