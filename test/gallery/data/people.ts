/** People and words that strain a page: long, unbroken, from right to left, and with no space to break at. */

/** As long as a name may be (40), without a space. */
export const longName = "Maximiliane-Theodora-Wolkenstein-Trostbu";
export const rightToLeftName = "عبد الرحمن بن عبد العزيز";
export const armenianName = "Աստղիկ Տեր-Հովհաննիսյան";
export const emojiName = "Zoë 👩‍👩‍👧‍👦";

/** As long as a title may be (80), in one word. */
export const longTitle = "Friedensverhandlungsübungsgruppe".repeat(3).slice(0, 80);

/** A link of three hundred letters. */
export const longLink = `https://example.org/${"longpath".repeat(35)}`;

export const messages = [
  `Read this before you sign anything: ${longLink}`,
  "نحن مستعدون لوقف إطلاق النار إذا انسحبت قواتكم من الجنوب (Hadrut).",
  "Would you come to Geneva if we stop shelling Stepanakert for two rounds? We would publish all our losses.",
  "x".repeat(220),
  "Ceasefire of Stepanakert / Khankendi and of the districts around",
] as const;
