/**
 * Words that are said when they change and never shown. Stands there empty before, or screen readers
 * miss the first; fixed to a corner, so that it takes no room and lengthens nothing that scrolls.
 */
export function LiveText({ children }: { children: string }) {
  return (
    <span
      aria-live="polite"
      className="fixed start-0 top-0 size-px overflow-hidden whitespace-nowrap [clip-path:inset(50%)]"
    >
      {children}
    </span>
  );
}
