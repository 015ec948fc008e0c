/** The instructor's buttons at the top of a review. */
import { useRef, useState } from "preact/hooks";
import { takingPartWords } from "../../text/review/participation.ts";
import { sharingWords, takeHomeWords, walkWords } from "../../text/review/serve.ts";
import type { Served } from "../opened.ts";
import { TakingPart } from "./TakingPart.tsx";
import { ExportDialog, ShareDialog } from "./TeachDialogs.tsx";
import { useRefocus } from "./useRefocus.ts";
import { useWalk } from "./walk.ts";

interface Props {
  readonly served: Served;
  readonly onPrint: () => void;
  /** What was asked for happens on the page itself: a menu around these buttons closes. */
  readonly onDone?: () => void;
}

export function TeachBar({ served, onPrint, onDone }: Props) {
  const [open, setOpen] = useState<"share" | "export" | "part" | null>(null);
  const walk = useWalk();
  const close = () => setOpen(null);
  const begin = useRef<HTMLButtonElement>(null);
  const walking = walk.view !== null;
  useRefocus(begin, walking);
  return (
    <>
      <button type="button" class="button slim" onClick={() => setOpen("share")}>
        {sharingWords.open}
      </button>
      <button type="button" class="button slim" onClick={() => setOpen("export")}>
        {takeHomeWords.open}
      </button>
      <button type="button" class="button slim" onClick={() => setOpen("part")}>
        {takingPartWords.title}
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
      {open === "share" && <ShareDialog served={served} onClose={close} />}
      {open === "part" && (
        <TakingPart
          served={served}
          onClose={close}
          onGo={() => {
            close();
            onDone?.();
          }}
        />
      )}
      {open === "export" && (
        <ExportDialog
          served={served}
          onClose={close}
          onPrint={() => {
            close();
            onPrint();
          }}
        />
      )}
    </>
  );
}
