/** Saves the account on one page, as a picture or a PDF, made in the browser; says why where that fails. */
import * as words from "words:play/account";
import { useState } from "preact/hooks";
import { useMatch } from "../../match/match.ts";
import { drawAccount, page, type Told } from "./drawAccount.ts";
import { pdfOf } from "./pdf.ts";

type Failure = keyof typeof words.failed;

/** The file, or why there is none. */
async function fileOf(told: Told, kind: "png" | "pdf"): Promise<Blob | Failure> {
  try {
    // Else the first picture would be written in other letters.
    await document.fonts.ready;
    const canvas = drawAccount(told);
    if (!canvas) return "noCanvas";
    const type = kind === "png" ? "image/png" : "image/jpeg";
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.92));
    if (!blob) return "noFile";
    if (kind === "png") return blob;
    return pdfOf(new Uint8Array(await blob.arrayBuffer()), page, told.title);
  } catch {
    return "noFile";
  }
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function SaveAccount(props: Omit<Told, "match">) {
  const match = useMatch();
  const [said, setSaid] = useState<{ readonly name: string } | Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (kind: "png" | "pdf") => {
    setBusy(true);
    const file = await fileOf({ match, ...props }, kind);
    const name = `${words.file}-${match.snapshot.table.match}.${kind}`;
    if (file instanceof Blob) download(file, name);
    setSaid(file instanceof Blob ? { name } : file);
    setBusy(false);
  };
  return (
    <section class="end-part not-printed" aria-labelledby="end-save">
      <h2 id="end-save">
        {words.save} <span class="end-note">{words.saveSays}</span>
      </h2>
      <p class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void save("png")}>
          {words.picture}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void save("pdf")}>
          {words.pdf}
        </button>
      </p>
      <p role="status" class={typeof said === "string" ? "refusal" : "muted"}>
        {said !== null && (typeof said === "string" ? words.failed[said] : words.saved(said))}
      </p>
    </section>
  );
}
