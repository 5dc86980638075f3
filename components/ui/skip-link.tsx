/** First thing a keyboard meets on every page; leads to the element with the id `main`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed start-3 top-3 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0"
    >
      Skip to the main part
    </a>
  );
}
