/** After the end: the result in words, what was true against what was claimed, the scores, and what to talk about. */

import "../end/end.css";
import * as endWords from "words:play/end";
import * as stagesWords from "words:play/stages";
import { useContext, useState } from "preact/hooks";
import { sides } from "../../../shared/base/ids.ts";
import type { ScorePart } from "../../../shared/rules/scoreParts.ts";
import { useMatch } from "../../match/match.ts";
import { PlaceContext } from "../../match/placeContext.ts";
import { jointParts, ownParts } from "../../match/scoreParts.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Meter } from "../../ui/Meter.tsx";
import { useLazy } from "../../ui/useLazy.ts";
import { bdi } from "../../words/bdi.tsx";
import { partWords } from "../../words/debrief.ts";
import { figure, gaugeKind, publishedWords, rangeWords } from "../../words/gauges.ts";
import { endingWords } from "../../words/labels.ts";
import { unscoredWords } from "../../words/unscored.ts";
import { Course } from "../end/Course.tsx";
import { People } from "../end/People.tsx";
import { SaveAccount } from "../end/SaveAccount.tsx";
import { useAccount } from "../end/useAccount.ts";
import { SayBack } from "../guide/SayBack.tsx";
import { Log } from "../Log.tsx";
import { Menu } from "../Menu.tsx";
import { SeatChip } from "../SeatChip.tsx";
import { SideHead } from "../SideHead.tsx";
import { Wire } from "../Wire.tsx";
import { Sequel } from "./Sequel.tsx";

export function EndPage() {
  const { pub, snapshot } = useMatch();
  const { outcome } = pub;
  const [shown, setShown] = useState<"wire" | "log" | null>(null);
  const account = useAccount();
  const ending = outcome ? endingWords[outcome.ending] : null;
  return (
    <div class="sheet end">
      <header class="stack tight">
        <div class="row apart">
          <p class="muted">{endWords.afterRound({ title: snapshot.table.title, round: pub.round, bdi })}</p>
          <Menu />
        </div>
        <h1>{ending?.title ?? stagesWords.matchEnded}</h1>
        <p>{ending?.says}</p>
      </header>
      <main class="stack end-parts">
        <SayBack />
        <People {...account} />
        <Course {...account} />
        <Truth />
        <Scores />
        <Unscored />
        <SaveAccount account={account} title={ending?.title ?? stagesWords.matchEnded} says={ending?.says ?? ""} />
        <Debrief />
        <p class="row">
          <button type="button" class="button slim" onClick={() => setShown("wire")}>
            {endWords.wireOfAll}
          </button>
          <button type="button" class="button slim" onClick={() => setShown("log")}>
            {endWords.log}
          </button>
        </p>
        <Sequel />
      </main>
      {shown && (
        <Dialog title={shown === "wire" ? endWords.wire : endWords.log} onClose={() => setShown(null)} shape="broad">
          {shown === "wire" ? <Wire /> : <Log />}
        </Dialog>
      )}
    </div>
  );
}

/** What the log answers, once it is here; somebody's look through this seat's eyes has no token to ask for it. */
function Debrief() {
  const { snapshot } = useMatch();
  const { place } = useContext(PlaceContext);
  const loaded = useLazy(() => import("../debrief/EndDebrief.tsx"));
  if (loaded.state !== "here" || place.token === "") return null;
  return <loaded.value.EndDebrief match={snapshot.table.match} token={place.token} />;
}

/** What was published against what was so. */
function Truth() {
  const { pub } = useMatch();
  return (
    <section class="card stack tight" aria-labelledby="truth">
      <h2 id="truth">{endWords.truth}</h2>
      <div class="scroll">
        <table class="figures">
          <SideHead />
          <tbody>
            <tr>
              <th scope="row">{gaugeKind("reportedDead")}</th>
              {sides.map((side) => (
                <td key={side}>{publishedWords(pub.sides[side].reportedDead)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{endWords.trueDead}</th>
              {sides.map((side) => {
                const known = pub.sides[side].verifiedDead;
                return <td key={side}>{known ? rangeWords(known) : endWords.notKnown}</td>;
              })}
            </tr>
            <tr>
              <th scope="row">{gaugeKind("civilianDead")}</th>
              {sides.map((side) => (
                <td key={side}>{rangeWords(pub.sides[side].civilianDead)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{gaugeKind("displaced")}</th>
              {sides.map((side) => (
                <td key={side}>{rangeWords(pub.sides[side].displaced, 1)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="muted small">{endWords.thisMatch}</p>
    </section>
  );
}

function Scores() {
  const { pub, own, scenario, names } = useMatch();
  const { outcome } = pub;
  if (!outcome) return null;
  const { ownShare, jointShare } = scenario.numbers.score;
  const lost = outcome.ending === "widerWar";
  return (
    <section class="card stack" aria-labelledby="scores">
      <h2 id="scores">{endWords.scores}</h2>
      {own && (
        <p>
          {endWords.madeOf({
            score: figure(outcome.final[own.seat] ?? 0, 1),
            b: (words) => <strong class="serif big">{words}</strong>,
            seat: names.seat(own.seat),
            own: figure(outcome.own[own.seat] ?? 0, 1),
            joint: figure(outcome.joint, 1),
            ownShare: Math.round(ownShare * 100),
            jointShare: Math.round(jointShare * 100),
          })}
        </p>
      )}
      {lost && <p>{endWords.widerWarScores}</p>}
      {!lost && (
        <div class="columns">
          <Parts title={endWords.joint} total={outcome.joint} parts={jointParts(scenario, pub)} />
          {own && (
            <Parts title={endWords.own} total={outcome.own[own.seat] ?? 0} parts={ownParts(scenario, pub, own)} />
          )}
        </div>
      )}
      <details>
        <summary>{endWords.everybodys}</summary>
        <ul class="meters">
          {pub.seats
            .filter(({ byRule }) => !byRule)
            .map(({ id }) => (
              <li key={id} class="row">
                <SeatChip seat={id} beside />
                <Meter
                  name={names.seatTitle(id)}
                  share={(outcome.final[id] ?? 0) / 100}
                  value={figure(outcome.final[id] ?? 0, 1)}
                />
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}

function Parts({ title, total, parts }: { title: string; total: number; parts: readonly ScorePart[] }) {
  return (
    <div class="stack tight">
      <h3>{endWords.titled({ title, total: figure(total, 1) })}</h3>
      <ul class="meters">
        {parts.map(({ name, share, weight }) => (
          <li key={name}>
            <Meter
              name={partWords[name]}
              share={share}
              value={endWords.shareOf({ reached: figure(share * weight * 100, 1), most: figure(weight * 100) })}
              stacked
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The military result: told, not scored, to be argued about. */
function Unscored() {
  const { pub, names } = useMatch();
  const { outcome } = pub;
  if (!outcome) return null;
  return <p class="note">{unscoredWords(outcome, names.namedSide(0))}</p>;
}
