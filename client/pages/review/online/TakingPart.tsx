/** Evidence of taking part, per student, by weights that the instructor sets; each count leads to its moments. */
import * as words from "words:review/participation";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ParticipationReply, Reflection } from "../../../../shared/protocol/review.ts";
import type { ParticipationKind } from "../../../../shared/review/participation.ts";
import type { Served } from "../../../match/opened.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { SeatChip } from "../../../panels/SeatChip.tsx";
import { WeightFields } from "../../../panels/WeightFields.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { figure } from "../../../words/gauges.ts";
import {
  participationKind,
  reflectionQuestion,
  shareWords,
  wordKindsWords,
} from "../../../words/review/participation.ts";
import { MomentLink } from "../MomentLink.tsx";
import { changeSettings } from "./settings.ts";

interface Props {
  readonly served: Served;
  readonly onClose: () => void;
  /** A moment is gone to: whatever covers the page closes. */
  readonly onGo: () => void;
}

/** Most moments shown behind a count. */
const mostLinks = 12;

export function TakingPart({ served, onClose, onGo }: Props) {
  const { api } = served;
  const [reply, setReply] = useState<ParticipationReply | null>(null);
  const [reflections, setReflections] = useState<readonly Reflection[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = async () => {
    const answer = await api.teach.participation();
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) setReply(answer.value);
  };
  useEffect(() => {
    void look();
    void api.teach.reflections().then((answer) => answer.ok && setReflections(answer.value));
  }, [api]);
  const weigh = async (kind: ParticipationKind, weight: number) => {
    const answer = await changeSettings(served, ({ weights }) => ({ weights: { ...weights, [kind]: weight } }));
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) await look();
  };
  return (
    <Dialog title={words.title} onClose={onClose} shape="broad">
      <div class="stack">
        <p class="muted small">{words.says}</p>
        {reply && (
          <fieldset class="weights">
            <legend>{words.weights}</legend>
            <WeightFields weights={reply.weights} onWeigh={(kind, weight) => void weigh(kind, weight)} />
          </fieldset>
        )}
        {reply?.rows.length === 0 && <p>{words.nobody}</p>}
        {reply?.rows.map((row) => (
          <details key={row.member} class="student">
            <summary>
              {row.seat && <SeatChip seat={row.seat} />} <bdi>{row.name ?? words.student({ member: row.member })}</bdi>{" "}
              <strong>{Math.round(row.points)}</strong> <span class="muted small">{words.ofHundred}</span>
            </summary>
            <table class="small">
              <thead>
                <tr>
                  <th scope="col">{words.columns.what}</th>
                  <th scope="col">{words.columns.count}</th>
                  <th scope="col">{words.columns.share}</th>
                  <th scope="col">{words.columns.where}</th>
                </tr>
              </thead>
              <tbody>
                {row.parts.map(({ kind, count, share, moments, kinds = {} }) => (
                  <tr key={kind}>
                    <th scope="row">
                      {participationKind[kind]}
                      {count > 0 && kind === "words" && <span class="muted block">{wordKindsWords(kinds)}</span>}
                    </th>
                    <td>{figure(count, 1)}</td>
                    <td class="share">{shareWords(share)}</td>
                    <td class="links">
                      {moments.slice(0, mostLinks).map((n) => (
                        <MomentLink key={n} n={n} onGo={onGo} />
                      ))}
                      {moments.length > mostLinks && (
                        <span class="muted"> {words.more({ count: moments.length - mostLinks })}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Written reflection={reflections.find(({ member }) => member === row.member)} />
          </details>
        ))}
        <RefusalNote refusal={refusal} />
      </div>
    </Dialog>
  );
}

function Written({ reflection }: { reflection: Reflection | undefined }) {
  const answers = Object.entries(reflection?.answers ?? {}).filter(([, text]) => text.trim() !== "");
  if (answers.length === 0) return <p class="muted small">{words.noReflection}</p>;
  return (
    <div class="stack tight small">
      {answers.map(([id, text]) => (
        <div key={id}>
          <p class="muted">{reflectionQuestion(id)}</p>
          <p dir="auto">{text}</p>
        </div>
      ))}
      {reflection?.done === false && <p class="muted">{words.notHandedIn}</p>}
    </div>
  );
}
