/** A link to be copied; without permission (or HTTPS) it stands there to be selected. */

import * as teachWords from "words:teach";
import { useState } from "preact/hooks";

export function CopyText({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <p class="row">
      <code class="token">{text}</code>
      <button type="button" class="button slim" onClick={() => void copy()}>
        {copied ? teachWords.copied : teachWords.copyLink}
      </button>
    </p>
  );
}
