/** The instructor's page: the entry. */
import "./styles.ts";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
const page = document.getElementById("page");
if (page) render(<App />, page);
