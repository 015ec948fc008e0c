/** The instructor's buttons at the top of a review. */
import { useState } from "preact/hooks";
import type { Served } from "../opened.ts";
import { TakingPart } from "./TakingPart.tsx";
import { ExportDialog, ShareDialog } from "./TeachDialogs.tsx";
import { useWalk } from "./walk.ts";

export function TeachBar({ served, onPrint }: { served: Served; onPrint: () => void }) {
  const [open, setOpen] = useState<"share" | "export" | "part" | null>(null);
  const walk = useWalk();
  const close = () => setOpen(null);
  return (
    <>
      <button type="button" class="button slim" onClick={() => setOpen("share")}>
        Share
      </button>
      <button type="button" class="button slim" onClick={() => setOpen("export")}>
        Export
      </button>
      <button type="button" class="button slim" onClick={() => setOpen("part")}>
        Taking part
      </button>
      {!walk.view && (
        <button type="button" class="button slim first" onClick={walk.begin}>
          Walk the class
        </button>
      )}
      {open === "share" && <ShareDialog served={served} onClose={close} />}
      {open === "part" && <TakingPart served={served} onClose={close} />}
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
