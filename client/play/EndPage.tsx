/** After the end: the result in words, what was true against what was claimed, the scores, and what to talk about. */

import { useContext, useState } from "preact/hooks";
import { sides } from "../../shared/base/ids.ts";
import { Dialog } from "../panels/Dialog.tsx";
import { Log } from "../panels/Log.tsx";
import { Menu } from "../panels/Menu.tsx";
import { Meter } from "../panels/Meter.tsx";
import { SeatChip } from "../panels/SeatChip.tsx";
import { SideHead } from "../panels/SideHead.tsx";
import { Wire } from "../panels/Wire.tsx";
import { partWords } from "../text/debrief.ts";
import { figure, rangeWords } from "../text/gauges.ts";
import { endingWords } from "../text/labels.ts";
import { useMatch } from "./match.ts";
import { PlaceContext } from "./place.ts";
import { Sequel } from "./Sequel.tsx";
import { jointParts, ownParts, type ScorePart } from "./scoreParts.ts";
import { useLazy } from "./useLazy.ts";

export function EndPage() {
  const { pub, snapshot } = useMatch();
  const { outcome } = pub;
  const [shown, setShown] = useState<"wire" | "log" | null>(null);
  const ending = outcome ? endingWords[outcome.ending] : null;
  return (
    <div class="sheet end">
      <header class="stack tight">
        <div class="row apart">
          <p class="muted">
            {snapshot.table.title} · after round {pub.round}
          </p>
          <Menu />
        </div>
        <h1>{ending?.title ?? "The match has ended"}</h1>
        <p>{ending?.says}</p>
      </header>
      <main class="stack">
        <Truth />
        <Scores />
        <Unscored />
        <Debrief />
        <p class="row">
          <button type="button" class="button slim" onClick={() => setShown("wire")}>
            The wire, all rounds
          </button>
          <button type="button" class="button slim" onClick={() => setShown("log")}>
            The log
          </button>
        </p>
        <Sequel />
      </main>
      {shown && (
        <Dialog title={shown === "wire" ? "The wire" : "The log"} onClose={() => setShown(null)} wide>
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
  const loaded = useLazy(() => import("../review/debrief/EndDebrief.tsx"));
  if (loaded.state !== "here" || place.token === "") return null;
  return <loaded.value.EndDebrief match={snapshot.table.match} token={place.token} />;
}

/** What was published against what was so. */
function Truth() {
  const { pub } = useMatch();
  return (
    <section class="card stack tight" aria-labelledby="truth">
      <h2 id="truth">True, against claimed</h2>
      <div class="scroll">
        <table class="figures">
          <SideHead />
          <tbody>
            <tr>
              <th scope="row">Military dead, as published</th>
              {sides.map((side) => (
                <td key={side}>{figure(pub.sides[side].reportedDead)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">Military dead, true</th>
              {sides.map((side) => {
                const known = pub.sides[side].verifiedDead;
                return <td key={side}>{known ? rangeWords(known) : "not known"}</td>;
              })}
            </tr>
            <tr>
              <th scope="row">Civilian dead</th>
              {sides.map((side) => (
                <td key={side}>{rangeWords(pub.sides[side].civilianDead)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">Displaced, thousands</th>
              {sides.map((side) => (
                <td key={side}>{rangeWords(pub.sides[side].displaced, 1)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="muted small">Figures of this match alone.</p>
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
      <h2 id="scores">Scores</h2>
      {own && (
        <p>
          <strong class="serif big">{figure(outcome.final[own.seat] ?? 0, 1)}</strong> of 100 for {names.seat(own.seat)}
          : {Math.round(ownShare * 100)} % your own ({figure(outcome.own[own.seat] ?? 0, 1)}) and{" "}
          {Math.round(jointShare * 100)} % the joint score ({figure(outcome.joint, 1)}).
        </p>
      )}
      {lost && <p>A wider war scores nothing for anybody.</p>}
      {!lost && (
        <div class="columns">
          <Parts title="Joint score" total={outcome.joint} parts={jointParts(scenario, pub)} />
          {own && (
            <Parts title="Your own score" total={outcome.own[own.seat] ?? 0} parts={ownParts(scenario, pub, own)} />
          )}
        </div>
      )}
      <details>
        <summary>Everybody's score</summary>
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
      <h3>
        {title}: {figure(total, 1)}
      </h3>
      <ul class="meters">
        {parts.map(({ name, share, weight }) => (
          <li key={name}>
            <Meter
              name={partWords[name]}
              share={share}
              value={`${figure(share * weight * 100, 1)} of ${figure(weight * 100)}`}
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
  return (
    <p class="note">
      Not scored, to be argued about: {figure(outcome.taken, 1)} points of ground changed hands by force
      {outcome.handed > 0 ? ` and ${figure(outcome.handed, 1)} by agreement` : ""}, all told towards {names.side(0)}. Is
      that what winning means?
    </p>
  );
}
