/** Writes all texts of a scenario for a translator, what is translated already among them: `npm run texts -- karabakh-2020 de`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isTranslation, type Told, translationOf } from "../../shared/scenario/translatedFiles.ts";
import { runCommand } from "./command.ts";
import { folderOf, soundOffered, UsageFault } from "./scenario.ts";

/** The texts in order, each as JSON. */
function textsIn(told: Told): string[] {
  const texts: string[] = [];
  translationOf(told, (text) => texts.push(JSON.stringify(text)));
  return texts;
}

await runCommand(() => {
  const [path, language, ...more] = process.argv.slice(2);
  if (path === undefined || language === undefined || more.length > 0)
    throw new UsageFault("Give a scenario and a language: npm run texts -- karabakh-2020 de");
  if (!isTranslation(language)) throw new UsageFault(`"${language}" is no language's code, such as de or pt-BR.`);
  const folder = folderOf(path);
  const offered = soundOffered(folder);
  const own = textsIn(offered.inLanguage(undefined));
  const told = offered.inLanguage(language);
  const translated = textsIn(told).filter((text, at) => text !== own[at]).length;
  const file = join(folder, `${language}.json`);
  writeFileSync(
    file,
    `${JSON.stringify(
      translationOf(told, (text) => text),
      null,
      2,
    )}\n`,
  );
  process.stdout.write(`${file}: ${translated} of ${own.length} texts are translated.\n`);
});
