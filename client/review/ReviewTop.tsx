/** The top of the review: which match, through whose eyes, and what can be done with it. */
import { useState } from "preact/hooks";
import type { ReplayViewer } from "../net/replaySource.ts";
import { Dialog } from "../panels/Dialog.tsx";
import { ThemeChoiceRow } from "../panels/Menu.tsx";
import { useMatch } from "../play/match.ts";
import type { PageLayout } from "../play/useMedia.ts";
import { roundDates } from "../text/gauges.ts";
import { OpenFile } from "./App.tsx";
import { useReview } from "./context.ts";
import type { Opened } from "./opened.ts";

interface Props {
  readonly opened: Opened;
  readonly layout: PageLayout;
  readonly onBack: (() => void) | null;
  readonly onFile: (file: File) => void;
}

const kindWords = {
  match: "",
  file: "A file from this device",
  run: "A run of a “what if”: this did not happen",
} satisfies Record<Opened["kind"], string>;

export function ReviewTop({ opened, layout, onBack, onFile }: Props) {
  const { pub, scenario } = useMatch();
  const [menu, setMenu] = useState(false);
  const dates = roundDates(scenario.files.scenario.startDate, pub.round, pub.daysPerRound, "short");
  return (
    <header class="top">
      {onBack && (
        <button type="button" class="button slim" onClick={onBack}>
          ← Back
        </button>
      )}
      <h1 class={layout === "wide" ? "brand" : "hidden"}>Review</h1>
      <p class="where">
        <strong class="title" title={opened.table.title}>
          {opened.table.title}
        </strong>
        <span class="muted">
          {layout !== "narrow" && <> · round {`${pub.round} of ${pub.rounds}`}</>} · {dates}
        </span>
        {opened.kind !== "match" && <span class="kind small"> {kindWords[opened.kind]}</span>}
      </p>
      <Eyes narrow={layout === "narrow"} />
      <button type="button" class="button slim" aria-label="Menu" aria-haspopup="dialog" onClick={() => setMenu(true)}>
        <span aria-hidden="true">⋯</span>
      </button>
      {menu && (
        <Dialog title="This review" onClose={() => setMenu(false)}>
          <div class="stack">
            <ThemeChoiceRow />
            <Keys />
            <section class="stack tight">
              <h3>Another match</h3>
              <OpenFile
                onFile={(file) => {
                  setMenu(false);
                  onFile(file);
                }}
              />
            </section>
          </div>
        </Dialog>
      )}
    </header>
  );
}

/** Through whose eyes the match is seen. */
function Eyes({ narrow }: { narrow: boolean }) {
  const { viewer, setViewer } = useReview();
  const { pub, names } = useMatch();
  return (
    <label class="eyes-choice small">
      <span class={narrow ? "hidden" : "muted"}>as seen by</span>
      <select
        class="slim"
        value={viewer}
        onChange={(event) => setViewer(event.currentTarget.value as ReplayViewer)}
        aria-label="As seen by"
      >
        <option value="everything">Everything</option>
        {pub.seats
          .filter(({ byRule }) => !byRule)
          .map(({ id }) => (
            <option key={id} value={id}>
              {names.seatTitle(id)}
            </option>
          ))}
      </select>
    </label>
  );
}

const keys = [
  ["← →", "a step back or on"],
  ["Shift ← →", "a round back or on"],
  ["Space", "play or pause"],
  ["Home, End", "the beginning, the end"],
] as const;

const Keys = () => (
  <section class="stack tight">
    <h3>Keys</h3>
    <dl class="pairs">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
