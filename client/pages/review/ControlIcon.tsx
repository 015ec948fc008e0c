/** Signs of the controls, drawn: fonts differ in theirs. */
const shapes = {
  play: "M5 3 13 8 5 13Z",
  pause: "M4 3H7V13H4ZM9 3H12V13H9Z",
  on: "M4 3 10 8 4 13ZM11 3H13V13H11Z",
  back: "M12 3 6 8 12 13ZM3 3H5V13H3Z",
  roundOn: "M2 3 7.5 8 2 13ZM8 3 13.5 8 8 13Z",
  roundBack: "M14 3 8.5 8 14 13ZM8 3 2.5 8 8 13Z",
  first: "M3 3H4.5V13H3ZM14 3 9.5 8 14 13ZM9.5 3 5 8 9.5 13Z",
} as const;

export const ControlIcon = ({ name }: { name: keyof typeof shapes }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={shapes[name]} fill="currentColor" />
  </svg>
);
