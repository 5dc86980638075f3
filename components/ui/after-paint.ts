/**
 * Does something once the next frame is painted; what it answers calls that off. What asks where things
 * stand has the page laid out at once, and whoever waits for the frame waits for that.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
