/** A text that came to nothing: each clause and what it asked of each seat, what the seat had, and what the whole was worth to it. */
import { table as words } from "words:review/peace";
import { gainParts } from "../../../shared/bots/reckon.ts";
import type { FallenText, SeatSheet } from "../../../shared/review/noPeace.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";
import { ScrollBox } from "../../ui/ScrollBox.tsx";
import { clauseWords } from "../../words/clauses.ts";
import { figure, signed } from "../../words/gauges.ts";
import { needArguments } from "../../words/need.ts";
import { SeatChip } from "../SeatChip.tsx";

/** Less than this of a result is nothing. */
const least = 0.05;

export function Sheets({ text }: { text: FallenText }) {
  const { names } = useMatch();
  const { sheets, clauses } = text;
  const most = Math.max(1, ...sheets.map(({ price, limit }) => Math.max(price, limit ?? 0)));
  const weighed = sheets.filter(({ parts }) => parts !== null);
  const shown = gainParts.filter((part) => weighed.some(({ parts }) => Math.abs(parts?.[part] ?? 0) >= least));
  return (
    <ScrollBox label={words.label}>
      <table class="sheets small">
        <thead>
          <tr>
            <th scope="col">{words.clause}</th>
            {sheets.map(({ seat, bot }) => (
              <th key={seat} scope="col">
                <SeatChip seat={seat} /> <span class="muted">{bot ? words.bot : words.person}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <tr key={JSON.stringify(clause)}>
              <th scope="row">{clauseWords(clause, names)}</th>
              {sheets.map((sheet) => (
                <Asked key={sheet.seat} {...{ sheet, clause, most }} />
              ))}
            </tr>
          ))}
          <tr class="in-all">
            <th scope="row">
              {words.inAll}
              <span class="muted block">{words.could}</span>
            </th>
            {sheets.map((sheet) => (
              <InAll key={sheet.seat} {...{ sheet, most }} />
            ))}
          </tr>
        </tbody>
        <tbody class="worth">
          <tr>
            <th scope="colgroup" colSpan={sheets.length + 1}>
              {words.worth} <span class="muted">{words.worthSays}</span>
            </th>
          </tr>
          {shown.map((part) => (
            <tr key={part}>
              <th scope="row">{words.parts[part]}</th>
              {sheets.map(({ seat, parts }) => (
                <td key={seat} data-against={(parts?.[part] ?? 0) < -least}>
                  {parts && Math.abs(parts[part]) >= least ? signed(parts[part]) : words.notAsked}
                </td>
              ))}
            </tr>
          ))}
          <tr class="in-all">
            <th scope="row">{words.gain}</th>
            {sheets.map(({ seat, gain }) => (
              <td key={seat} data-against={gain < -least}>
                <strong>{signed(gain)}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface CellProps {
  readonly sheet: SeatSheet;
  /** The greatest amount on any sheet: all bars have one scale. */
  readonly most: number;
}

/** What a clause asks of a seat. The dearest of a price that was too high is marked. */
function Asked({ sheet, clause, most }: CellProps & { readonly clause: Clause }) {
  const { seat, limit, costs, short } = sheet;
  if (limit === null)
    return <td class="muted">{Object.values(clause).includes(seat) ? words.named : words.notAsked}</td>;
  const amount = costs.find(({ clause: kind }) => kind === clause.kind)?.amount ?? 0;
  const dearest = short?.of === "will" && amount === Math.max(...costs.map((cost) => cost.amount));
  if (amount === 0) return <td class="muted">{words.nothing}</td>;
  return (
    <td data-over={dearest}>
      <span class="price-bar" aria-hidden="true" style={{ inlineSize: `${(4 * amount) / most}rem` }} />{" "}
      {figure(amount, 1)}
    </td>
  );
}

function InAll({ sheet, most }: CellProps) {
  const { names } = useMatch();
  const { answer, accepts, against, short, price, limit } = sheet;
  const need = sheet.need && needArguments(sheet.need, names);
  const verdict = answer === "none" && accepts && against === null ? words.would : words.answers[answer];
  return (
    <td data-over={short !== null}>
      {limit !== null && (
        <span class="price-all" aria-hidden="true" style={{ "--asked": price / most, "--had": limit / most }} />
      )}
      <strong class="block" data-answer={answer}>
        {verdict}
      </strong>
      {answer !== "signed" && against && <span class="block">{words.against({ what: against })}</span>}
      {answer !== "signed" && short && (
        <span class="block over">
          {words.short({ of: short.of, by: figure(Math.max(short.by, 0.1), short.by < 1 ? 1 : 0) })}
        </span>
      )}
      {answer !== "signed" && need && <span class="block">{words.need(need)}</span>}
      {limit !== null && <span class="muted block">{words.asked({ asked: figure(price), had: figure(limit) })}</span>}
    </td>
  );
}
