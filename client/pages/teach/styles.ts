/** The styles of this page, in their order. */
import "../../style/base.css";
import "../../style/start.css";
import "../../style/parts.css";
import "../../panels/erase.css";
import "./table.css";
import "./teach.css";
import "./wall.css";
import "./people/people.css";
