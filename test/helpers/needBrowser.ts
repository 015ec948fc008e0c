/** Before the browser tests: says loudly that they are skipped where the machine has no Chromium, and fails where CI is set. */
import { noBrowser } from "./browser.ts";

export default function needBrowser(): void {
  if (!noBrowser()) return;
  const word = "No Chromium found: the browser tests are SKIPPED. Install one, or name it in CHROME_PATH.";
  if (process.env.CI) throw new Error(word);
  console.warn(`\n*** ${word} ***\n`);
}
