/** All numbered cases, in order. */
import type { Case } from "./case.ts";
import { orderCases } from "./orders.ts";
import { talksCases } from "./talks.ts";

export const cases: readonly Case[] = [...talksCases, ...orderCases];
