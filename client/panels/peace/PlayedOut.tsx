/** What each seat would have had with a text and without it: bots play on from its moment many times, with all names under it and as it was. */
import { playedOut as words } from "words:review/peace";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { prepareFork } from "../../../shared/review/fork.ts";
import type { FallenText } from "../../../shared/review/noPeace.ts";
import type { MatchRecord } from "../../../shared/review/record.ts";
import { useMatch } from "../../match/match.ts";
import { type ForkSums, runForks } from "../../net/forks.ts";
import { ScrollBox } from "../../ui/ScrollBox.tsx";
import { figure, signed } from "../../words/gauges.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { SeatChip } from "../SeatChip.tsx";

/** Pairs of runs: enough to tell a few points of a result apart. */
const pairs = 100;

export function PlayedOut({ record, text }: { record: MatchRecord; text: FallenText }) {
  const [sums, setSums] = useState<ForkSums | null>(null);
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const start = () => {
    const plan = { n: text.n, seed: `text.${text.text}.${text.version}` };
    const fork = prepareFork(record, { ...plan, change: { kind: "agree", text: text.text } });
    const beside = prepareFork(record, { ...plan, change: { kind: "nothing" } });
    setRefusal(fork.ok ? (beside.ok ? null : beside.error) : fork.error);
    if (!fork.ok || !beside.ok) return;
    setRunning(true);
    const task = { scenario: record.scenario, fork: fork.value, runs: pairs };
    const runs = runForks({ ...task, unchanged: { fork: beside.value, outcomes: [] } }, (_, soFar) => setSums(soFar));
    stop.current = runs.cancel;
    void runs.result.then((result) => {
      setRunning(false);
      if (result.ok) setSums(result.value);
    });
  };
  return (
    <div class="stack tight">
      {!sums && (
        <p>
          <button type="button" class="button slim" disabled={running} onClick={start}>
            {running ? words.running : words.start}
          </button>
        </p>
      )}
      <RefusalNote refusal={refusal} />
      {sums?.paired && <Results sums={sums} paired={sums.paired} text={text} />}
    </div>
  );
}

interface ResultsProps {
  readonly sums: ForkSums;
  readonly paired: NonNullable<ForkSums["paired"]>;
  readonly text: FallenText;
}

function Results({ sums, paired, text }: ResultsProps) {
  const { names } = useMatch();
  const seats = text.sheets.filter(({ seat }) => seat in paired.final);
  return (
    <>
      <ScrollBox label={words.label}>
        <table class="small">
          <thead>
            <tr>
              <th scope="col">{words.seat}</th>
              <th scope="col">{words.with}</th>
              <th scope="col">{words.without}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map(({ seat }) => {
              const gap = paired.final[seat];
              return (
                <tr key={seat}>
                  <th scope="row">
                    <SeatChip seat={seat} beside /> <span class="hidden">{names.seat(seat)}</span>
                  </th>
                  <td>{figure(sums.changed.final[seat]?.median ?? 0)}</td>
                  <td>{figure(sums.unchanged?.final[seat]?.median ?? 0)}</td>
                  <td>
                    {signed(gap?.mean ?? 0)}
                    {gap && Number.isFinite(gap.error) && (
                      <span class="muted"> {words.give({ give: figure(gap.error, 1) })}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p class="muted small">{words.says({ pairs: paired.pairs })}</p>
    </>
  );
}
