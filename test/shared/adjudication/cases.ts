/** All numbered cases, in order. */

import { attendanceCases } from "./attendance.ts";
import { cardCases } from "./cards.ts";
import type { Case } from "./case.ts";
import { civilianCases } from "./civilians.ts";
import { claimCases } from "./claims.ts";
import { clauseCases } from "./clauses.ts";
import { fightingCases } from "./fighting.ts";
import { homeCases } from "./home.ts";
import { inForceCases } from "./inForce.ts";
import { orderCases } from "./orders.ts";
import { privateCases } from "./private.ts";
import { scoreCases } from "./scores.ts";
import { signingCases } from "./signing.ts";
import { sourceCases } from "./sources.ts";
import { spokenCases } from "./spoken.ts";
import { standingCases } from "./standing.ts";
import { talksCases } from "./talks.ts";
import { textCases } from "./texts.ts";
import { treatyCases } from "./treaty.ts";
import { truceCases } from "./truce.ts";
import { worldCases } from "./world.ts";

export const cases: readonly Case[] = [
  ...attendanceCases,
  ...talksCases,
  ...textCases,
  ...signingCases,
  ...orderCases,
  ...standingCases,
  ...truceCases,
  ...inForceCases,
  ...clauseCases,
  ...fightingCases,
  ...civilianCases,
  ...claimCases,
  ...homeCases,
  ...worldCases,
  ...cardCases,
  ...scoreCases,
  ...privateCases,
  ...sourceCases,
  ...spokenCases,
  ...treatyCases,
].sort((a, b) => a.no - b.no);
