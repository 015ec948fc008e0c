/** The way to a new text, with what that is beside it. */
import * as talksWords from "words:play/talks";
import { GlossaryTerm } from "../GlossaryTerm.tsx";

export const TableText = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <div class="row">
    <button type="button" class="button slim" onClick={onClick}>
      {children}
    </button>
    <span class="small muted">
      <GlossaryTerm of="table">{talksWords.whatIsThat}</GlossaryTerm>
    </span>
  </div>
);
