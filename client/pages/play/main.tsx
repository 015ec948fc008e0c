/** The student's page: the entry. Everything but the start page is loaded after a seat is taken. */
import "../../style/base.css";
import "../../style/start.css";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { surviveTranslation } from "../../ui/translation.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
surviveTranslation();
const page = document.getElementById("page");
if (page) render(<App />, page);
