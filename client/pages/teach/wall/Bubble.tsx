/** A speech bubble, for messages; the number and its word stand beside it. */
export const Bubble = () => (
  <svg viewBox="0 0 16 14" aria-hidden="true">
    <path d="M2 1.5h12v8H7l-3 3v-3H2z" stroke-width="1.5" />
  </svg>
);
