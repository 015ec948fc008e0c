/** The button that opens what is needed seldom. */

import * as stagesWords from "words:play/stages";
import { useState } from "preact/hooks";
import { LateDialog } from "./LateDialog.tsx";

export function Menu() {
  const [open, setOpen] = useState(false);
  return (
    <div class="menu">
      <button
        type="button"
        class="button slim"
        aria-label={stagesWords.menu}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && <LateDialog show="MenuDialog" onClose={() => setOpen(false)} />}
    </div>
  );
}
