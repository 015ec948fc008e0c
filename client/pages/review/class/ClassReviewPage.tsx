/** A class's review: where its tables part ways, every number table by table, how each ended, and who took part. */

import { brand } from "words:common";
import * as words from "words:review/class";
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ClassReview, ReviewedStudent } from "../../../../shared/protocol/classReview.ts";
import type { Scenario } from "../../../../shared/scenario/scenario.ts";
import { classReviewPath } from "../../../net/classReviewAddress.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { ThemeChoiceRow } from "../../../panels/ThemeChoiceRow.tsx";
import { at } from "../../../words/basePath.ts";
import { isolated } from "../../../words/format.ts";
import { makeNames } from "../../../words/names.ts";
import { type Around, AroundContext, begunIn, pathIn, useAround } from "./around.ts";
import { Outcomes } from "./Outcomes.tsx";
import { Partings } from "./Partings.tsx";
import { usePrinting } from "./printing.ts";
import { SmallCharts } from "./SmallCharts.tsx";
import { Students } from "./Students.tsx";

interface Props {
  readonly review: ClassReview;
  readonly scenario: Scenario;
  /** The table that the address highlights. */
  readonly first: number | null;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly students: {
    readonly students: readonly ReviewedStudent[] | null;
    readonly refusal: Refusal | null;
    readonly csv: string;
  };
  readonly onAsk: () => void;
}

export function ClassReviewPage({ review, scenario, first, busy, refusal, students, onAsk }: Props) {
  const [chosen, setChosen] = useState(first);
  const [printing, print] = usePrinting();
  const around = useMemo((): Around => {
    const begun = begunIn(review);
    const names = makeNames(scenario, begun[0]?.condensed.nameOrder ?? 0);
    return { review, scenario, names, begun, chosen, pathOf: pathIn(review) };
  }, [review, scenario, chosen]);
  useEffect(() => {
    document.title = words.title({ title: isolated(review.title), brand });
  }, [review.title]);
  const choose = (table: number | null) => {
    setChosen(table);
    history.replaceState(null, "", classReviewPath(review.class, table));
  };
  const played = around.begun.some(({ condensed }) => condensed.played.length > 0);
  return (
    <AroundContext.Provider value={around}>
      <div class="class-review" data-printing={printing?.what ?? "class"}>
        <header class="class-top">
          <a class="button slim not-printed" href={at(`/teach?class=${encodeURIComponent(review.class)}`)}>
            {words.toClass}
          </a>
          <div class="class-title">
            <h1>
              <bdi>{review.title}</bdi>
            </h1>
            <p class="muted">{words.headingOf({ count: review.tables.length })}</p>
          </div>
          <div class="row not-printed">
            <Highlight onChoose={choose} />
            <button type="button" class="button slim" disabled={busy} onClick={onAsk}>
              {words.retry}
            </button>
            {played && (
              <button type="button" class="button slim" onClick={() => print({ what: "class" })}>
                {words.print}
              </button>
            )}
          </div>
        </header>
        <main class="stack">
          <RefusalNote refusal={refusal} />
          <Damaged />
          {played ? (
            <>
              <Partings />
              <SmallCharts />
              <Outcomes />
            </>
          ) : (
            <p class="card">{words.none}</p>
          )}
          {(played || (students.students?.length ?? 0) > 0) && (
            <Students {...students} printing={printing} onPrint={print} />
          )}
        </main>
        <footer class="not-printed">
          <ThemeChoiceRow />
        </footer>
      </div>
    </AroundContext.Provider>
  );
}

function Highlight({ onChoose }: { onChoose: (table: number | null) => void }) {
  const around = useAround();
  const id = useId();
  if (around.begun.length < 2) return null;
  return (
    <span class="row">
      <label class="small muted" for={id}>
        {words.highlight}
      </label>
      <select
        id={id}
        class="slim"
        value={around.chosen ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
      >
        <option value="">{words.nobody}</option>
        {around.begun.map(({ match, number }) => (
          <option key={match} value={number}>
            {words.table({ table: number })}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Tables whose log does not compute. */
function Damaged() {
  const around = useAround();
  const damaged = around.review.tables.filter(({ refusal }) => refusal !== null);
  return (
    <>
      {damaged.map(({ match, number, refusal }) => (
        <div key={match} class="warning">
          <strong>{words.table({ table: number })}</strong> {words.damaged}
          <RefusalNote refusal={refusal} />
        </div>
      ))}
    </>
  );
}
