import { type RefObject, useEffect } from 'react';

/** Room for one number in the margin, in rem: a target of 24 pixels and a gap. */
const STEP = 1.625;

/**
 * Numbers in the margin stand beside the line where their passage begins; several of one line would
 * lie on each other, so the further ones move outward. Measured again when the text is set anew.
 */
export function useMarginNumbers(root: RefObject<HTMLElement | null>, changes: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says that other numbers are there now
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let frame = 0;
    const place = () => {
      const numbers = [...element.querySelectorAll<HTMLElement>('.passage-number')];
      const tops = numbers.map((number) => number.getBoundingClientRect().top);
      let line = Number.NEGATIVE_INFINITY;
      let inLine = 0;
      numbers.forEach((number, index) => {
        const top = tops[index] ?? 0;
        inLine = top - line < 20 ? inLine + 1 : 0;
        if (inLine === 0) line = top;
        number.style.setProperty('--margin-inset', `${inLine * STEP}rem`);
      });
    };
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    });
    observer.observe(element);
    place();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [root, changes]);
}
