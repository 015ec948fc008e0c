/** The ladder of escalation, as steps and in words. */
import { useMatch } from "../match/match.ts";
import { escalationWords, gaugeKind, rungs } from "../words/gauges.ts";
import { GlossaryTerm } from "./GlossaryTerm.tsx";
import { WhyButton } from "./WhyButton.tsx";

export function Escalation() {
  const { pub } = useMatch();
  return (
    <section class="stack tight" aria-labelledby="escalation-heading">
      <h3 id="escalation-heading">
        <GlossaryTerm of="escalation">{gaugeKind("escalation")}</GlossaryTerm>
      </h3>
      <ol class="ladder" aria-hidden="true">
        {rungs.map((rung, at) => (
          <li
            key={rung}
            title={`${at} · ${rung}`}
            data-rung={at <= pub.escalation ? (at >= 5 ? "high" : "reached") : "free"}
          />
        ))}
      </ol>
      <p class="small muted">
        {escalationWords(pub.escalation)}{" "}
        <WhyButton title={gaugeKind("escalation")} gauges={[{ gauge: "escalation" }]} />
      </p>
    </section>
  );
}
