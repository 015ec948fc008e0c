/** Behind the printed link: the classes, a new one, or one that runs. The address says which. */

import { brand, tryAgain } from "words:common";
import * as teachWords from "words:teach";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { ClassRow } from "../../../shared/protocol/class.ts";
import type { ScenarioInfo } from "../../../shared/protocol/replies.ts";
import { api } from "../../net/api.ts";
import { type Address, makeAddress, parseAddress } from "../../net/teachAddress.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { at } from "../../words/basePath.ts";
import { ClassPage } from "./class/ClassPage.tsx";
import { HomePage } from "./home/HomePage.tsx";
import { SetupPage } from "./setup/SetupPage.tsx";

export function App() {
  const { address, go } = useAddress();
  const { known, refusal, look } = useKnown(makeAddress(address));
  if (refusal && (refusal.code === "tokenMissing" || refusal.code === "tokenInvalid"))
    return <Shut refusal={refusal} />;
  if (refusal) return <Failed refusal={refusal} onRetry={look} />;
  if (!known) return <Opening />;
  if (address.page === "new") {
    return <SetupPage key={address.copy} from={address.copy} scenarios={known.scenarios} onGo={go} />;
  }
  if (address.page === "edit") {
    return <SetupPage key={address.id} from={address.id} edit scenarios={known.scenarios} onGo={go} />;
  }
  if (address.page !== "home") return <ClassPage key={address.id} address={address} onGo={go} />;
  return <HomePage {...known} onGo={go} onChanged={look} />;
}

function useAddress() {
  const [address, setAddress] = useState(() => parseAddress(location.search));
  useEffect(() => {
    const follow = () => setAddress(parseAddress(location.search));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = useCallback((to: Address) => {
    history.pushState(null, "", makeAddress(to));
    setAddress(to);
    scrollTo(0, 0);
  }, []);
  return { address, go };
}

interface Known {
  readonly classes: readonly ClassRow[];
  readonly scenarios: readonly ScenarioInfo[];
}

/** The classes and scenarios, asked for anew whenever the address changes. */
function useKnown(address: string) {
  const [known, setKnown] = useState<Known | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = async () => {
    const [classes, scenarios] = await Promise.all([api.classes.list(), api.scenarios()]);
    if (classes.ok && scenarios.ok) setKnown({ classes: classes.value, scenarios: scenarios.value });
    setRefusal(classes.ok ? (scenarios.ok ? null : scenarios.error) : classes.error);
  };
  useEffect(() => void look(), [address]);
  return { known, refusal, look: () => void look() };
}

function Opening() {
  return (
    <main class="alone" aria-busy="true">
      <h1>{brand}</h1>
      <p>{teachWords.opening}</p>
    </main>
  );
}

function Shut({ refusal }: { refusal: Refusal }) {
  const { shut } = teachWords;
  const wrong = refusal.code === "tokenInvalid" || location.hash === "#tokenInvalid";
  return (
    <main class="alone">
      <h1>{shut.title}</h1>
      <p>{wrong ? shut.invalid : shut.missing}</p>
      <a class="button" href={at("/")}>
        {shut.students}
      </a>
    </main>
  );
}

function Failed({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  return (
    <main class="alone">
      <h1>{brand}</h1>
      <RefusalNote refusal={refusal} />
      <button type="button" class="button first" onClick={onRetry}>
        {tryAgain}
      </button>
    </main>
  );
}
