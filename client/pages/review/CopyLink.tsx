/** Puts an address on the clipboard, and says so. */
import { link } from "words:review/page";
import { useState } from "preact/hooks";

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
        {done === address && link.copied}
      </span>
    </p>
  );
}
