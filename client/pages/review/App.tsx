/** The review's door: a match by its address, or a match file that is dropped on the page or chosen. */

import { toStart } from "words:common";
import { door as words } from "words:review/page";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { Departure } from "../../../shared/log/departure.ts";
import { cutAt, type Opened, openFromFile, openFromServer } from "../../match/opened.ts";
import { parseReviewAddress, type ReviewAddress } from "../../net/reviewAddress.ts";
import { currentPlace, lastPlace } from "../../net/session.ts";
import { useDrop } from "../../ui/useDrop.ts";
import { at, ownPath } from "../../words/basePath.ts";
import { FileRefusal, OpenFile } from "./OpenFile.tsx";
import { useFollowWalk } from "./online/followWalk.ts";
import { type OpenReview, openReview } from "./openReview.ts";
import { ReviewPage } from "./ReviewPage.tsx";

/** The link's token, else that of a seat in this match that the tab or the browser holds. */
function tokenFor({ match, token, teach }: ReviewAddress): string | null {
  if (token !== null || teach) return token;
  const place = [currentPlace(), lastPlace()].find((each) => each !== null && each.match === match);
  return place?.token ?? null;
}

export function App() {
  const [address] = useState(() =>
    parseReviewAddress({ pathname: ownPath(), search: location.search, hash: location.hash }),
  );
  const [shown, setShown] = useState<readonly OpenReview[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(address.match !== null);
  const ask = useCallback(async () => {
    if (address.match === null) return;
    setBusy(true);
    const opened = await openFromServer(address.match, tokenFor(address));
    setBusy(false);
    setRefusal(opened.ok ? null : opened.error);
    if (opened.ok) setShown([openReview(opened.value, address)]);
  }, [address]);
  useEffect(() => void ask(), [ask]);
  /** The match from the server once more, in place of what was fetched before; false where it could not be had. */
  const refresh = useCallback(async () => {
    if (address.match === null) return true;
    const opened = await openFromServer(address.match, tokenFor(address));
    if (opened.ok) setShown(([before = null, ...rest]) => [openReview(opened.value, address, before), ...rest]);
    return opened.ok;
  }, [address]);
  const show = useCallback((opened: Opened) => {
    setAside([]);
    setShown((before) => [...before, openReview(opened, null)]);
  }, []);
  const back = useCallback(() => setShown((before) => before.slice(0, -1)), []);
  const openFile = useCallback(
    async (file: File) => {
      setBusy(true);
      const opened = await openFromFile(await file.text(), file.name);
      setBusy(false);
      setRefusal(opened.ok ? null : opened.error);
      if (opened.ok) show(opened.value);
    },
    [show],
  );
  /** What is shown turned out to depart from the rules: what comes before is shown, if there is anything. */
  const cut = useCallback(
    (departure: Departure) => {
      const shownNow = shown.at(-1);
      if (!shownNow) return;
      const before = cutAt(shownNow.opened, departure);
      setRefusal(before.ok ? null : before.error);
      setShown((all) => [...all.slice(0, -1), ...(before.ok ? [openReview(before.value, null, shownNow)] : [])]);
    },
    [shown],
  );
  /** A file whose events other rules wrote may hold what no page can show: then it is put away, and the reader told. */
  const putAway = useCallback((kind: Opened["kind"]) => {
    setShown((before) => before.slice(0, -1));
    setRefusal({ code: kind === "match" ? "internal" : "eventDiffers" });
  }, []);
  const over = useDrop(openFile);
  /** A run, or a file, from which the walk of the class called its reader away. */
  const [aside, setAside] = useState<readonly OpenReview[]>([]);
  const [itself = null] = shown;
  const lead = useFollowWalk(itself?.opened.served ?? null, tokenFor(address), shown.length > 1, () => {
    setAside(shown.slice(1));
    setShown(shown.slice(0, 1));
  });
  const left = aside.at(-1);
  const kept = left && {
    title: left.opened.table.title,
    onReturn: () => {
      setShown((before) => [...before, ...aside]);
      setAside([]);
    },
  };
  const now = shown.at(-1);
  const way = shown.length > 1 ? back : null;
  return (
    <>
      {now ? (
        <Guarded key={shown.length} kind={now.opened.kind} onFault={putAway}>
          <ReviewPage
            reading={now}
            first={shown.length === 1 ? address : null}
            onBack={way}
            onShow={show}
            onRefresh={refresh}
            onDeparts={cut}
            onFile={openFile}
            fileRefusal={refusal}
            onForget={() => setRefusal(null)}
            lead={lead}
            other={shown.length === 1 ? (kept ?? null) : null}
          />
        </Guarded>
      ) : (
        <Door busy={busy} refusal={refusal} asked={address.match !== null} onFile={openFile} onRetry={ask} />
      )}
      {over && (
        <div class="drop" aria-hidden="true">
          <p class="serif">{words.drop}</p>
        </div>
      )}
    </>
  );
}

interface GuardedProps {
  readonly kind: Opened["kind"];
  readonly onFault: (kind: Opened["kind"]) => void;
  readonly children: ComponentChildren;
}

/** Shows nothing, and says so, where what is within throws. */
function Guarded({ kind, onFault, children }: GuardedProps) {
  const [fault] = useErrorBoundary();
  const failed = fault !== undefined;
  useEffect(() => {
    if (failed) onFault(kind);
  }, [failed, kind, onFault]);
  return failed ? null : children;
}

interface DoorProps {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly asked: boolean;
  readonly onFile: (file: File) => void;
  readonly onRetry: () => void;
}

function Door({ busy, refusal, asked, onFile, onRetry }: DoorProps) {
  const locked = refusal?.code === "tokenMissing" || refusal?.code === "tokenInvalid";
  return (
    <main class="alone" aria-busy={busy}>
      <h1>{words.title}</h1>
      {!asked && <p>{words.says}</p>}
      {busy && <p role="status">{words.reading}</p>}
      {locked ? (
        <p class="refusal" role="alert">
          {words.locked}
        </p>
      ) : (
        <FileRefusal refusal={refusal} />
      )}
      {asked && refusal && !busy && (
        <button type="button" class="button" onClick={onRetry}>
          {words.again}
        </button>
      )}
      {!busy && <OpenFile onFile={onFile} />}
      <p class="small">
        <a href={at("/")}>{toStart}</a>
      </p>
    </main>
  );
}
