/** The rules of one scenario, section by section as they are cited, and the facts that they rest on. */

import * as words from "words:rules/page";
import { useEffect, useMemo } from "preact/hooks";
import type { ScenarioInfo } from "../../../shared/protocol/replies.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { FactBody } from "../../panels/FactBody.tsx";
import { useMedia } from "../../ui/useMedia.ts";
import { at } from "../../words/basePath.ts";
import { makeNames } from "../../words/names.ts";
import { rulesOf } from "../../words/rules/index.ts";
import type { Section } from "../../words/rules/rulebook.ts";
import { anchorOf, rulesAddress } from "../../words/rulesAddress.ts";
import { citedIn } from "./cited.ts";
import { RestsOn, SectionBody } from "./SectionBody.tsx";

interface Props {
  readonly offered: readonly ScenarioInfo[];
  readonly scenario: Scenario;
  readonly nameOrder: 0 | 1;
}

export function RulesPage({ offered, scenario, nameOrder }: Props) {
  const sections = useMemo(() => rulesOf(scenario, nameOrder), [scenario, nameOrder]);
  useEffect(() => {
    // What the address names was not there when it was opened.
    if (location.hash !== "") location.replace(location.hash);
  }, []);
  return (
    <div class="rules">
      <header class="stack tight">
        <p class="row apart">
          <a class="serif" href={at("/")}>
            {words.back}
          </a>
          <button type="button" class="button slim screen" onClick={() => print()}>
            {words.print}
          </button>
        </p>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Scenarios offered={offered} scenario={scenario} />
        <p class="small muted">{words.sizes}</p>
      </header>
      <Contents sections={sections} />
      <main class="stack">
        {sections.map((section) => (
          <SectionOf key={section.id} section={section} />
        ))}
        <Facts scenario={scenario} nameOrder={nameOrder} ids={citedIn(sections)} />
      </main>
    </div>
  );
}

function Scenarios({ offered, scenario }: Pick<Props, "offered" | "scenario">) {
  const { title } = scenario.files.scenario;
  const others = offered.filter(({ id }) => id !== scenario.id);
  return (
    <p>
      {words.scenario}: <strong>{title}</strong>
      {others.map((other) => (
        <span key={other.id} class="screen">
          {" · "}
          <a href={rulesAddress(other.id)}>{other.title}</a>
        </span>
      ))}
    </p>
  );
}

const isStep = ({ id }: Section): boolean => id.includes(".");

function Contents({ sections }: { sections: readonly Section[] }) {
  const wide = useMedia("(min-width: 62rem)");
  return (
    <nav class="contents screen" aria-label={words.contents}>
      <details open={wide}>
        <summary>{words.contents}</summary>
        <ol>
          {sections.map((section) => (
            <li key={section.id} class={isStep(section) ? "step" : ""}>
              <a href={`#${anchorOf(section.id)}`}>
                <span class="muted">{words.section({ id: section.id })}</span> {section.title}
              </a>
            </li>
          ))}
          <li>
            <a href="#facts">{words.facts}</a>
          </li>
        </ol>
      </details>
    </nav>
  );
}

function SectionOf({ section }: { section: Section }) {
  const Heading = isStep(section) ? "h3" : "h2";
  return (
    <section id={anchorOf(section.id)} class="rule stack" data-step={isStep(section)}>
      <Heading>
        <span class="muted">{words.section({ id: section.id })}</span> {section.title}
      </Heading>
      <SectionBody blocks={section.blocks} />
      {section.basis && (
        <p class="small muted">
          {words.rests}: <RestsOn basis={section.basis} />
        </p>
      )}
    </section>
  );
}

function Facts({ scenario, nameOrder, ids }: Pick<Props, "scenario" | "nameOrder"> & { ids: readonly string[] }) {
  const { fill } = makeNames(scenario, nameOrder);
  return (
    <section id="facts" class="rule stack">
      <h2>{words.facts}</h2>
      <p class="muted">{words.factsLead}</p>
      {ids.map((id) => (
        <article key={id} id={id} class="fact-row" aria-label={id}>
          <h3>{id}</h3>
          <FactBody id={id} facts={scenario.files.facts} fill={fill} />
        </article>
      ))}
    </section>
  );
}
