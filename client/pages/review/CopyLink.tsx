/** Puts an address on the clipboard, and says so. */
import { useState } from "preact/hooks";
import { linkWords } from "../../words/review/page.ts";

export function CopyLink({ address, words }: { address: string; words: string }) {
  const [done, setDone] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setDone(address),
      () => setDone(""),
    );
  return (
    <p class="row small">
      <button type="button" class="link" onClick={copy}>
        {words}
      </button>
      <span role="status" class="muted">
        {done === address && linkWords.copied}
      </span>
    </p>
  );
}
