/** All numbered cases, in order. */
import type { Case } from "./case.ts";
import { fightingCases } from "./fighting.ts";
import { homeCases } from "./home.ts";
import { orderCases } from "./orders.ts";
import { sourceCases } from "./sources.ts";
import { talksCases } from "./talks.ts";
import { textCases } from "./texts.ts";
import { truceCases } from "./truce.ts";
import { worldCases } from "./world.ts";

export const cases: readonly Case[] = [
  ...talksCases,
  ...textCases,
  ...orderCases,
  ...truceCases,
  ...fightingCases,
  ...homeCases,
  ...worldCases,
  ...sourceCases,
].sort((a, b) => a.no - b.no);
