/** The review of a match: the entry. */
import "./styles.ts";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { surviveTranslation } from "../../ui/translation.ts";
import { whenIdle } from "../../ui/useWhenIdle.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
surviveTranslation();
const page = document.getElementById("page");
if (page) render(<App />, page);
// While the match is on its way, or its file is looked for.
whenIdle(() => void import("../../map/index.ts").catch(() => {}));
