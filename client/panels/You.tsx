/** The left column: who I am, what I want, how I stand, and how the war stands. */

import * as seatWords from "words:play/seat";
import { useState } from "preact/hooks";
import { useMatch } from "../match/match.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { kindWords, standingLine } from "../words/labels.ts";
import { Attendance } from "./Attendance.tsx";
import { BriefBody } from "./Brief.tsx";
import { Escalation } from "./Escalation.tsx";
import { Gauges } from "./Gauges.tsx";
import { GlossaryTerm } from "./GlossaryTerm.tsx";
import { Goals } from "./Goals.tsx";
import { Ground } from "./Ground.tsx";
import { Losses } from "./Losses.tsx";

export function You() {
  const { own, scenario, names } = useMatch();
  const [brief, setBrief] = useState(false);
  const seat = own && scenario.seat[own.seat];
  return (
    <div class="you stack">
      <section>
        <p class="muted small">{seatWords.youAre}</p>
        <h2>{seat ? names.seatTitle(seat.id) : seatWords.anObserver}</h2>
        {seat && (
          <p class="muted small">
            <GlossaryTerm of={seat.kind}>{kindWords[seat.kind]}</GlossaryTerm>
            {standingLine(seat, names)}
          </p>
        )}
        {seat && (
          <button type="button" class="link small" onClick={() => setBrief(true)}>
            {seatWords.readAgain}
          </button>
        )}
      </section>
      <Goals />
      <Gauges />
      <Escalation />
      <Ground />
      <Losses />
      <Attendance />
      {brief && own && (
        <Dialog title={seatWords.yourBrief} onClose={() => setBrief(false)}>
          <BriefBody seat={own.seat} />
        </Dialog>
      )}
    </div>
  );
}
