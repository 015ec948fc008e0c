/** The review of a class: the entry. */
import "./styles.ts";
import { render } from "preact";
import { showTheme, themeChoice } from "../../../ui/theme.ts";
import { surviveTranslation } from "../../../ui/translation.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
surviveTranslation();
const page = document.getElementById("page");
if (page) render(<App />, page);
