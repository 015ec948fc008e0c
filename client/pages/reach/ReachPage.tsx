/** Says in one sentence whether this device can play. */

import * as words from "words:reach";
import { useEffect, useState } from "preact/hooks";
import { type Reach, tryReach } from "../../net/reach.ts";
import { at, basePath, serverAddress } from "../../words/basePath.ts";

export function ReachPage() {
  const [found, setFound] = useState<Reach | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setFound(null);
    void tryReach(serverAddress()).then((reach) => current && setFound(reach));
    return () => {
      current = false;
    };
  }, [tries]);
  return <ReachFound found={found} onAgain={() => setTries(tries + 1)} />;
}

/** `found` is null while it is being tried. */
export const ReachFound = ({ found, onAgain }: { readonly found: Reach | null; readonly onAgain: () => void }) => (
  <main class="alone" aria-busy={found === null}>
    <h1>{words.heading}</h1>
    <p role="status">{found === null ? words.trying : words.found[found]}</p>
    <p class="muted">{words.address({ address: location.host + basePath })}</p>
    <p>
      {found !== null && found !== "good" && (
        <button type="button" class="button" onClick={onAgain}>
          {words.again}
        </button>
      )}{" "}
      <a href={at("/")}>{words.home}</a>
    </p>
  </main>
);
