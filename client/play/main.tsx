/** The student's page: the entry. Everything but the start page is loaded after a seat is taken. */
import "../style/base.css";
import "../style/start.css";
import { render } from "preact";
import { App } from "./App.tsx";
import { showTheme, themeChoice } from "./theme.ts";

showTheme(themeChoice());
const page = document.getElementById("page");
if (page) render(<App />, page);
