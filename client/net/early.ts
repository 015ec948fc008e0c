/**
 * What the page of a seat asks first, asked while its own code is still on the way: the line would be idle, and each
 * question is a journey there and back. Every answer is handed out once; whoever comes later asks anew.
 */
import type { Result } from "../../shared/base/result.ts";
import type { Entered } from "../../shared/protocol/messages.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import { api } from "./api.ts";

interface Asked {
  readonly token: string;
  readonly entered: Promise<Result<Entered>>;
  readonly scenario: Promise<Result<ScenarioFiles> | null>;
}

let asked: Asked | null = null;

/** Asks the way into the room of `token`'s seat, and then for the scenario that is played there. */
export function askEarly(token: string): void {
  const entered = api.enter(token);
  const scenario = entered.then((answer) => (answer.ok ? api.scenario(answer.value.scenario, token) : null));
  asked = { token, entered, scenario };
}

/** The way into the room, if it was asked for and not handed out yet. */
export function enteredEarly(token: string): Promise<Result<Entered>> | null {
  if (asked?.token !== token) return null;
  const { entered } = asked;
  asked = { ...asked, token: "" };
  return entered;
}

/** The scenario that was asked for; null where none was, or it was refused. */
export async function scenarioEarly(): Promise<ScenarioFiles | null> {
  const answer = await asked?.scenario;
  return answer?.ok ? answer.value : null;
}
