/** Why there was no peace: the texts that came to nothing, one at a time, with the nearest that would have passed, and the deal map. */
import * as words from "words:review/peace";
import { useState } from "preact/hooks";
import type { PlacedText } from "../../../shared/review/peaceSearch.ts";
import type { MatchRecord } from "../../../shared/review/record.ts";
import { type Peace, usePeace } from "../../match/findPeace.ts";
import { useMatch } from "../../match/match.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { chanceWords } from "../../words/gauges.ts";
import type { DebriefPart } from "../debrief/parts.ts";
import { DealMapPart } from "./DealMapPart.tsx";
import { NearestText } from "./Nearest.tsx";
import { PlayedOut } from "./PlayedOut.tsx";
import { Sheets } from "./Sheets.tsx";
import "./peace.css";

export function WhyNoPeace({ record, link }: DebriefPart) {
  const peace = usePeace(record);
  const [large, setLarge] = useState(false);
  const over = record.state.phase === "debrief";
  const heading = over ? words.heading : words.headingNow;
  const shown = <Found {...{ record, link, peace }} />;
  return (
    <section class="stack tight peace" aria-labelledby="peace-heading">
      <div class="row apart">
        <h3 id="peace-heading">{heading}</h3>
        {peace.maps.length > 0 && (
          <button type="button" class="button slim" onClick={() => setLarge(true)}>
            {words.large}
          </button>
        )}
      </div>
      {large ? (
        <Dialog title={heading} onClose={() => setLarge(false)} shape="broad">
          <div class="peace">{shown}</div>
        </Dialog>
      ) : (
        shown
      )}
    </section>
  );
}

/** The latest text that was not changed, for a change is answered by what stands in its place. */
const firstShown = (texts: readonly PlacedText[]): number =>
  Math.max(
    0,
    texts.findLastIndex(({ to }) => to.fate !== "changed"),
  );

function Found({ record, link, peace }: DebriefPart & { readonly record: MatchRecord; readonly peace: Peace }) {
  const { texts, maps, state } = peace;
  const [picked, setPicked] = useState<number | null>(null);
  const [round, setRound] = useState<number | null>(null);
  const at = picked ?? firstShown(texts);
  const chosen = texts[at] ?? null;
  const shownRound = round ?? chosen?.to.round ?? record.state.round;
  return (
    <>
      <p class="muted small">{words.says}</p>
      {texts.length > 0 && (
        <Pills
          {...{ texts, at }}
          onPick={(next) => {
            setPicked(next);
            setRound(null);
          }}
        />
      )}
      {state === "done" && texts.length === 0 && <p>{words.noTexts}</p>}
      {chosen && (
        <div class="fallen">
          <div class="stack tight">
            <Fate text={chosen} link={link} />
            <Sheets text={chosen.to} />
          </div>
          <div class="stack">
            <NearestText near={chosen.found} />
            <PlayedOut key={`${chosen.to.text} ${chosen.to.version}`} record={record} text={chosen.to} />
          </div>
        </div>
      )}
      <DealMapPart {...{ maps, texts, chosen, round: shownRound, onRound: setRound }} />
      <p class="muted small" role="status">
        {state === "looking" ? words.looking : state === "failed" ? words.failed : ""}
      </p>
    </>
  );
}

function Pills({ texts, at, onPick }: { texts: readonly PlacedText[]; at: number; onPick: (at: number) => void }) {
  return (
    <fieldset class="pills">
      <legend class="hidden">{words.texts}</legend>
      {texts.map(({ to: { title, round, version, text } }, index) => (
        <label key={`${text} ${version}`} class="pill">
          <input type="radio" name="fallen-text" checked={index === at} onChange={() => onPick(index)} />
          <span>
            <strong>{index + 1}</strong>{" "}
            {version > 1
              ? words.pillVersion({ title: bdiOf(title), version, round })
              : words.pill({ title: bdiOf(title), round })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Texts may be named in any script. */
const bdiOf = (title: string): string => `\u2068${title}\u2069`;

function Fate({ text: { to }, link }: Pick<DebriefPart, "link"> & { readonly text: PlacedText }) {
  const { names } = useMatch();
  const chance = chanceWords(to.chance);
  return (
    <p>
      {link(to.n)} <strong>{words.fate({ title: bdiOf(to.title), fate: to.fate })}</strong>{" "}
      <span class="muted small">
        {to.host === null ? words.onLine({ chance }) : words.atTalks({ host: names.named(to.host), chance })}
      </span>
    </p>
  );
}
