/** The instructor's buttons at the top of a review. */

import { sharing, takeHome, walk as walkWords } from "words:review/online";
import { title } from "words:review/participation";
import { useRef } from "preact/hooks";
import type { Served } from "../../../match/opened.ts";
import { useRefocus } from "../../../ui/useRefocus.ts";
import { TakingPart } from "./TakingPart.tsx";
import { ExportDialog, ShareDialog } from "./TeachDialogs.tsx";
import { useWalk } from "./walk.ts";

export type TeachTool = "share" | "export" | "part";

interface BarProps {
  readonly onOpen: (tool: TeachTool) => void;
  /** What was asked for happens on the page itself: a menu around these buttons closes. */
  readonly onDone?: () => void;
}

export function TeachBar({ onOpen, onDone }: BarProps) {
  const walk = useWalk();
  const begin = useRef<HTMLButtonElement>(null);
  const walking = walk.view !== null;
  useRefocus(begin, walking);
  return (
    <>
      <button type="button" class="button slim" onClick={() => onOpen("share")}>
        {sharing.open}
      </button>
      <button type="button" class="button slim" onClick={() => onOpen("export")}>
        {takeHome.open}
      </button>
      <button type="button" class="button slim" onClick={() => onOpen("part")}>
        {title}
      </button>
      {!walking && (
        <button
          ref={begin}
          type="button"
          class="button slim first"
          onClick={() => {
            walk.begin();
            onDone?.();
          }}
        >
          {walkWords.begin}
        </button>
      )}
    </>
  );
}

interface DialogProps {
  readonly served: Served;
  /** Null: none is open. */
  readonly open: TeachTool | null;
  readonly onClose: () => void;
  readonly onPrint: () => void;
  readonly onDone: () => void;
}

/** The dialog that one of the buttons opens: beside them, not within, since they move where the page is turned or made narrow. */
export function TeachDialog({ served, open, onClose, onPrint, onDone }: DialogProps) {
  if (open === "share") return <ShareDialog {...{ served, onClose }} />;
  if (open === "part") {
    const go = () => {
      onClose();
      onDone();
    };
    return <TakingPart {...{ served, onClose }} onGo={go} />;
  }
  if (open !== "export") return null;
  const print = () => {
    onClose();
    onPrint();
  };
  return <ExportDialog {...{ served, onClose }} onPrint={print} />;
}
