/** In which round and by what tables that had done alike went different ways: the tree, and the same in sentences. */
import { none, parting as words } from "words:review/class";
import { Fragment } from "preact";
import type { AlikeGroup, Difference, Parting } from "../../../../shared/review/compare.ts";
import { listOfParts } from "../../../words/inRow.ts";
import { tablesOf } from "../../../words/review/class.ts";
import { markWords } from "../../../words/review/classMarks.ts";
import { useAround } from "./around.ts";
import { Tree } from "./Tree.tsx";

/** Most differences of a parting that stand open: the weightiest. */
const mostOpen = 4;

export function Partings() {
  const { review, begun } = useAround();
  const known = new Set(begun.map(({ number }) => number));
  const groups = review.groups
    .map((group) => ({ ...group, tables: group.tables.filter((number) => known.has(number)) }))
    .filter(({ tables }) => tables.length > 0);
  const together = groups.filter(({ tables }) => tables.length > 1);
  const alone = groups.flatMap(({ tables }) => (tables.length === 1 ? tables : []));
  return (
    <section class="stack" aria-labelledby="parting-heading">
      <h2 id="parting-heading">{begun.length === 1 ? words.oneHeading : words.heading}</h2>
      {begun.length === 1 && <p>{words.one}</p>}
      {together.map((group) => (
        <p key={group.tables.join()} class="lead">
          {summary(group)}
        </p>
      ))}
      {begun.length > 1 && alone.length > 0 && <p>{words.alone(tablesOf(alone))}</p>}
      <Tree groups={groups} />
      {together.map((group) => (
        <ol key={group.tables.join()} class="partings">
          {group.partings.map((parting) => (
            <One key={`${parting.round} ${parting.branches[0]?.[0]?.table}`} parting={parting} />
          ))}
        </ol>
      ))}
      {together.length > 0 && (
        <details class="small not-printed">
          <summary>{words.alike}</summary>
          <p class="muted">{words.what}</p>
        </details>
      )}
    </section>
  );
}

function summary({ tables, rounds, partings }: AlikeGroup): string {
  const [first] = partings;
  const which = tablesOf(tables);
  if (!first) return rounds.length === 0 ? none : words.never({ ...which, last: rounds.length });
  const { round } = first;
  return round === 1 ? words.untilFirst(which) : words.until({ ...which, round, before: round - 1 });
}

function One({ parting: { round, branches, differences } }: { parting: Parting }) {
  const { pathOf } = useAround();
  const open = differences.slice(0, mostOpen);
  const more = differences.slice(mostOpen);
  const all = branches.flat().map(({ table }) => table);
  return (
    <li class="card">
      <h3 class="plain">{words.part({ round, ...tablesOf(all) })}</h3>
      <p class="row small branches">
        {branches.map((branch, index) => (
          <Fragment key={branch[0]?.table}>
            {index > 0 && <span class="muted">|</span>}
            <span>
              {branch.map(({ table, at }) => (
                <a
                  key={table}
                  class="place-link"
                  href={pathOf(table, at)}
                  aria-label={words.placeOf({ table, place: at })}
                >
                  {table}
                </a>
              ))}
            </span>
          </Fragment>
        ))}
        <span class="muted not-printed">{words.numbers}</span>
      </p>
      <Differences differences={open} />
      {more.length > 0 && (
        <details class="small">
          <summary>{words.more({ count: more.length })}</summary>
          <Differences differences={more} />
        </details>
      )}
    </li>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul class="bullets small">
      {differences.map((difference) => (
        <li key={`${difference.kind} ${JSON.stringify(difference.values)}`}>
          <Told difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function Told({ difference }: { difference: Difference }) {
  const around = useAround();
  const { did, not } = difference;
  const links = did.map(({ table, at }) => (
    <a key={table} href={around.pathOf(table, at)}>
      {table}
    </a>
  ));
  const { count: others, tables } = tablesOf(not);
  const given = { count: did.length, links: listOfParts(links), did: markWords(difference, around), others, tables };
  return <>{words.difference({ ...given, not: (text) => <span class="muted">{text}</span> })}</>;
}
