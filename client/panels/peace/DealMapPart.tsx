/** The deal map with its legend, the rounds in which an agreement was possible, and the same as a list. */
import { map as words } from "words:review/peace";
import type { DealMap } from "../../../shared/review/dealMap.ts";
import type { PlacedText } from "../../../shared/review/peaceSearch.ts";
import { useMatch } from "../../match/match.ts";
import { ScrollBox } from "../../ui/ScrollBox.tsx";
import { bdi } from "../../words/bdi.tsx";
import { list } from "../../words/format.ts";
import { signed } from "../../words/gauges.ts";
import { DealMapPlot } from "./DealMapPlot.tsx";

interface Props {
  readonly maps: readonly DealMap[];
  readonly texts: readonly PlacedText[];
  readonly chosen: PlacedText | null;
  readonly round: number;
  readonly onRound: (round: number) => void;
}

export function DealMapPart({ maps, texts, chosen, round, onRound }: Props) {
  const map = maps.find((each) => each.round === round) ?? maps.at(-1);
  if (!map) return null;
  const here = texts.flatMap((text, at) => (text.to.round === map.round ? [{ text, number: at + 1 }] : []));
  const tabled = here.map(({ text, number }) => ({ number, gains: text.dot.gains, chosen: text === chosen }));
  const shown = chosen && chosen.to.round === map.round ? chosen.found : null;
  const same = shown !== null && shown.added.length + shown.dropped.length + shown.changed.length === 0;
  const near = shown && !same ? ([100 * shown.gains[0], 100 * shown.gains[1]] as const) : null;
  return (
    <section class="stack tight deal-part" aria-labelledby="deal-map-heading">
      <div class="deal-drawn">
        <DealMapPlot {...{ map, tabled, near }} />
      </div>
      <div class="stack tight">
        <h3 id="deal-map-heading" class="serif">
          {words.heading}
        </h3>
        <p class="small">{words.says({ count: map.dots.length })}</p>
        <ul class="stack tight small legend">
          <li>
            <span class="key" data-key="open" aria-hidden="true" />{" "}
            {words.open({ open: map.open, count: map.dots.length })}
          </li>
          {tabled.length > 0 && (
            <li>
              <span class="key" data-key="tabled" aria-hidden="true" /> {words.tabled}
            </li>
          )}
          {near && (
            <li>
              <span class="key" data-key="near" aria-hidden="true" /> {words.near}
            </li>
          )}
        </ul>
        <ByRound {...{ maps, round: map.round, onRound }} />
      </div>
      <Twin map={map} here={here} />
    </section>
  );
}

function ByRound({
  maps,
  round,
  onRound,
}: {
  maps: readonly DealMap[];
  round: number;
  onRound: (round: number) => void;
}) {
  const most = Math.max(1, ...maps.map(({ open }) => open));
  return (
    <div class="stack tight">
      <p class="small" id="by-round">
        <strong>{words.byRound}</strong>
      </p>
      <fieldset class="by-round" aria-labelledby="by-round">
        {maps.map(({ round: each, open, dots }) => (
          <button key={each} type="button" aria-pressed={each === round} onClick={() => onRound(each)}>
            <span class="hidden">{words.round({ round: each, open, count: dots.length })}</span>
            <span aria-hidden="true">{open}</span>
            <span class="column" style={{ blockSize: `${(2.4 * open) / most}rem` }} />
            <span class="muted" aria-hidden="true">
              {each}
            </span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** Possible texts that the list tells, the best for the worse-off side. */
const mostListed = 8;

function Twin({
  map,
  here,
}: {
  map: DealMap;
  here: readonly { readonly text: PlacedText; readonly number: number }[];
}) {
  const { names } = useMatch();
  const said = (passes: boolean) => (passes ? words.yes : words.no);
  return (
    <details class="small twin">
      <summary>{words.twin}</summary>
      <ScrollBox label={words.list}>
        <table class="small">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{names.side(0)}</th>
              <th scope="col">{names.side(1)}</th>
              <th scope="col">{words.passes}</th>
            </tr>
          </thead>
          <tbody>
            {here.map(({ text: { to, dot }, number }) => (
              <tr key={number}>
                <th scope="row">
                  {number} {bdi(to.title)}
                </th>
                <td>{signed(dot.gains[0])}</td>
                <td>{signed(dot.gains[1])}</td>
                <td>{said(dot.passes)}</td>
              </tr>
            ))}
            {map.dots.slice(0, mostListed).map(({ clauses, gains, passes }, at) => (
              <tr key={`dot ${at}`}>
                <th scope="row">
                  {words.possible({ clauses: list(clauses.map(({ kind }) => names.named(kind).text)) })}
                </th>
                <td>{signed(gains[0])}</td>
                <td>{signed(gains[1])}</td>
                <td>{said(passes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
