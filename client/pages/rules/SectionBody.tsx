/** The blocks of a section: paragraphs, lists, tables, figures, examples; "§7.8" within them is a link. */
import * as words from "words:rules/page";
import type { Basis, Block, Row } from "../../words/rules/rulebook.ts";
import { anchorOf } from "../../words/rulesAddress.ts";

export function SectionBody({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockOf key={at} block={block} />
      ))}
    </>
  );
}

function BlockOf({ block }: { block: Block }) {
  if (typeof block === "string") return <p>{linked(block)}</p>;
  if ("list" in block) {
    return (
      <ul class="bullets">
        {block.list.map((line) => (
          <li key={line}>{linked(line)}</li>
        ))}
      </ul>
    );
  }
  if ("steps" in block) {
    return (
      <ol class="numbered" start={block.from}>
        {block.steps.map((line) => (
          <li key={line}>{linked(line)}</li>
        ))}
      </ol>
    );
  }
  if ("figures" in block) {
    return (
      <p class="figures">
        <span class="muted small">{words.inFigures}</span> {block.figures}
      </p>
    );
  }
  if ("example" in block) {
    return (
      <aside class="example" aria-label={words.example}>
        <p class="overline">{words.example}</p>
        {block.example.map((line) => (
          <p key={line}>{linked(line)}</p>
        ))}
      </aside>
    );
  }
  return <Table heads={block.heads} rows={block.rows} />;
}

function Table({ heads, rows }: { heads: readonly string[]; rows: readonly Row[] }) {
  const based = rows.some(({ basis }) => basis);
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {based && <th scope="col">{words.rests}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, basis }) => (
          <tr key={cells[0]}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={heads[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={heads[at]} data-head={heads[at]}>
                  <span>{linked(cell)}</span>
                </td>
              ),
            )}
            {based && <td data-head={words.rests}>{basis && <RestsOn basis={basis} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fact ids as links to the facts below, and the mark of what the designers inferred or took from elsewhere. */
export function RestsOn({ basis }: { basis: Basis }) {
  return (
    <span class="rests small">
      {basis.facts.map((id) => (
        <a key={id} href={`#${id}`}>
          {id}
        </a>
      ))}
      {basis.basis === "designer" && <span class="muted">{words.designer}</span>}
      {basis.basis === "outside" && <span class="muted">{basis.source ?? words.outside}</span>}
    </span>
  );
}

/** A text with its "§7.8" as links. */
function linked(text: string) {
  return text
    .split(/(§\d+(?:\.\d+)?)/)
    .map((part, at) => (at % 2 === 1 ? <a href={`#${anchorOf(part)}`}>{part}</a> : part));
}
