/** The review of a class: the entry. */
import "../../style/base.css";
import "../../style/start.css";
import "../../style/parts.css";
import { showTheme, themeChoice } from "../../play/theme.ts";

showTheme(themeChoice());
