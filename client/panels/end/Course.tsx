/** The war's course, a small map a round, and under the same columns what was agreed and for how long it held. */
import * as words from "words:play/account";
import type { Agreement, RoundCourse } from "../../match/account/account.ts";
import { pathOf, stripOf } from "../../match/account/strip.ts";
import { useMatch } from "../../match/match.ts";
import { figure, list } from "../../words/gauges.ts";
import { agreedWords, heldWords, markWords, roundWords } from "./accountWords.ts";
import type { Account } from "./useAccount.ts";

const size = { width: 136, height: 168 };

export function Course({ course, agreements }: Pick<Account, "course" | "agreements">) {
  const hitEver = course.flatMap(({ towns }) => towns);
  const columns = { "--rounds": course.length };
  return (
    <section class="end-part" aria-labelledby="end-course">
      <h2 id="end-course">
        {words.course} <span class="end-note">{words.courseSays}</span>
      </h2>
      <ol class="end-strips" style={columns}>
        {course.map((round) => (
          <Round key={round.round} {...round} hitEver={hitEver} />
        ))}
      </ol>
      <h3>{words.agreements}</h3>
      {agreements.length === 0 ? (
        <p>{words.noAgreements}</p>
      ) : (
        <ol class="end-agreements" style={columns}>
          {agreements.map((agreement) => (
            <Agreed key={`${agreement.text} ${agreement.from}`} {...agreement} rounds={course.length} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Round(round: RoundCourse & { readonly hitEver: readonly string[] }) {
  const { scenario, pub, names } = useMatch();
  const { region, start, now, changed, towns } = stripOf(scenario.files.map, round, size);
  const points = list(
    Object.entries(round.sectors).map(([sector, value]) => `${names.sector(sector as never)} ${figure(value, 1)}`),
  );
  const said =
    round.towns.length === 0
      ? words.mapOfQuiet({ round: round.round, points })
      : words.mapOf({ round: round.round, points, towns: list(round.towns.map(names.place)) });
  return (
    <li>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={said}>
        <defs>
          <pattern
            id={`hatch-${round.round}`}
            width="5"
            height="5"
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
          >
            <path d="M0 0V5" class="end-hatch" />
          </pattern>
        </defs>
        <path d={pathOf(region, true)} class="end-region" />
        {changed.map((outline, at) => (
          <path key={at} d={pathOf(outline, true)} fill={`url(#hatch-${round.round})`} />
        ))}
        <path d={pathOf(start)} class="end-then" />
        <path d={pathOf(now[0])} class="end-line" data-side="0" />
        <path d={pathOf(now[1])} class="end-line" data-side="1" />
        {towns.map(({ id, at: [x, y], hit, large }) => (
          <g key={id}>
            {hit && <circle cx={x} cy={y} r="6" class="end-hit" />}
            {hit && <circle cx={x} cy={y} r="3.6" class="end-hit" />}
            {large && <circle cx={x} cy={y} r="2" class="end-town" />}
          </g>
        ))}
      </svg>
      <p class="serif">{markWords(round, names)}</p>
      <p class="muted small">{roundWords(round, scenario, pub.daysPerRound)}</p>
    </li>
  );
}

function Agreed({ rounds, ...agreement }: Agreement & { readonly rounds: number }) {
  const { names, telling } = useMatch();
  const { from, to, state } = agreement;
  const { state: said, held } = heldWords(agreement);
  const percent = (at: number) => `${Math.round((at / rounds) * 1000) / 10}%`;
  return (
    <li data-state={state}>
      <span class="end-held" aria-hidden="true">
        <i class="end-span" style={{ insetInlineStart: percent(from), width: percent(Math.max(0.04, to - from)) }} />
      </span>
      <p>
        <strong>
          <bdi>{agreedWords(agreement, names, telling.titleOf)}</bdi>
        </strong>{" "}
        <span class="end-state">{said}</span> <span class="muted">{held}</span>
        {state === "broken" && <span class="muted">, {words.each}</span>}
      </p>
    </li>
  );
}
