/** All numbered cases, in order. */
import type { Case } from "./case.ts";
import { orderCases } from "./orders.ts";
import { talksCases } from "./talks.ts";
import { textCases } from "./texts.ts";
import { truceCases } from "./truce.ts";

export const cases: readonly Case[] = [...talksCases, ...textCases, ...orderCases, ...truceCases];
