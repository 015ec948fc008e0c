/** Where a rule is read: the address of the rules page, at a section. */
import { at } from "./basePath.ts";

/** The anchor of a section: "s7-8" for "7.8" and for "§7.8". */
export const anchorOf = (section: string): string => `s${section.replace("§", "").replace(".", "-")}`;

/** The rules of a scenario at a section such as "§7.8", with places named in the match's order. */
export const rulesAddress = (scenario: string, section = "", nameOrder: 0 | 1 = 0): string =>
  `${at("/rules/")}${scenario}${nameOrder === 1 ? "?names=1" : ""}${section === "" ? "" : `#${anchorOf(section)}`}`;
