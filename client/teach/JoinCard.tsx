/** The code that a class reads from the wall, and the link that does the same. */
import { useEffect, useState } from "preact/hooks";
import { api } from "../net/api.ts";
import { teachWords } from "../text/teach.ts";

const words = teachWords.table;

export function JoinCard({ code }: { code: string }) {
  const link = useJoinLink(code);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without permission (or HTTPS) the link stands there to be selected.
    }
  };
  return (
    <section class="card join" aria-label={words.code}>
      <h2 class="overline">{words.code}</h2>
      <p class="serif join-code">{code}</p>
      <p>
        <span class="muted">{words.link}</span> <span class="join-link">{link}</span>
      </p>
      <button type="button" class="button slim" onClick={copy}>
        {copied ? words.copied : words.copy}
      </button>
    </section>
  );
}

/** The link by which others reach this server: the page's own address may be one that only this machine knows. */
function useJoinLink(code: string): string {
  const [origin, setOrigin] = useState(location.origin);
  useEffect(() => {
    api.teach.address().then((answer) => answer.ok && setOrigin(answer.value.students));
  }, []);
  return `${origin}/join/${code}`;
}
