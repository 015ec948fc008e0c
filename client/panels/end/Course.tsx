/** The war's course, a small map a round, and under the same columns what was agreed and for how long it held. */
import * as words from "words:play/account";
import type { Agreement, RoundCourse } from "../../match/account/account.ts";
import { stripOf } from "../../match/account/strip.ts";
import { useMatch } from "../../match/match.ts";
import { ScrollBox } from "../../ui/ScrollBox.tsx";
import { figure, list } from "../../words/gauges.ts";
import { agreedWords, heldWords, markWords, roundWords } from "./accountWords.ts";
import { StripPicture } from "./StripPicture.tsx";
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
      <ScrollBox label={words.course}>
        <ol class="end-strips" style={columns}>
          {course.map((round) => (
            <Round key={round.round} {...round} hitEver={hitEver} />
          ))}
        </ol>
      </ScrollBox>
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
  const points = list(
    Object.entries(round.sectors).map(([sector, value]) => `${names.sector(sector as never)} ${figure(value, 1)}`),
  );
  const said =
    round.towns.length === 0
      ? words.mapOfQuiet({ round: round.round, points })
      : words.mapOf({ round: round.round, points, towns: list(round.towns.map(names.place)) });
  return (
    <li>
      <StripPicture strip={stripOf(scenario.files.map, round, size)} id={`${round.round}`} says={said} />
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
