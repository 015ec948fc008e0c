/** A match file chosen on the page, and why one could not be opened. */
import { door as words } from "words:review/page";
import type { Refusal } from "../../../shared/base/result.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";

export function OpenFile({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <label class="field open-file">
      <span class="label">{words.file}</span>
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // So that the same file can be chosen again.
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <span class="muted small">{words.fileSays}</span>
    </label>
  );
}

/** Why a file could not be opened, and where it goes wrong. */
export function FileRefusal({ refusal }: { refusal: Refusal | null }) {
  const { entry, round } = refusal?.with ?? {};
  return (
    <>
      <RefusalNote refusal={refusal} />
      {entry !== undefined && <p class="muted small">{entryWords(String(entry), round)}</p>}
    </>
  );
}

const entryWords = (entry: string, round: number | string | undefined): string =>
  round === undefined ? words.entry({ entry }) : words.entryInRound({ entry, round });
