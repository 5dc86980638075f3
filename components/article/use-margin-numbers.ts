import { type RefObject, useEffect, useRef } from 'react';

/** Room for one number in the margin, in rem: a target of 24 pixels and a gap. */
const STEP = 1.625;

/** How far outside the window a block's numbers are placed. */
const NEAR = '600px';

/**
 * Numbers in the margin stand beside the line where their passage begins; several of one line would
 * lie on each other, so the further ones move outward. Measured in blocks that come near the window,
 * and again when the text is set anew.
 */
export function useMarginNumbers(root: RefObject<HTMLElement | null>, changes: unknown): void {
  const placing = useRef<Placing>(null);
  useEffect(() => {
    if (!root.current) return;
    const started = new Placing(root.current);
    placing.current = started;
    return () => started.stop();
  }, [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says that other numbers are there now
  useEffect(() => placing.current?.changed(), [changes]);
}

class Placing {
  private readonly near = new Set<Element>();
  private readonly watched = new WeakSet<Element>();
  private readonly coming = new IntersectionObserver((entries) => this.come(entries), {
    rootMargin: NEAR,
  });
  private readonly sizes = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => place(this.near));
  });
  private readonly root: HTMLElement;
  private frame = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.sizes.observe(root);
  }

  changed(): void {
    for (const block of this.root.children) {
      if (this.watched.has(block)) continue;
      this.watched.add(block);
      this.coming.observe(block);
    }
    place(this.near);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.coming.disconnect();
    this.sizes.disconnect();
  }

  private come(entries: readonly IntersectionObserverEntry[]): void {
    const came: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.near.delete(target);
      else {
        this.near.add(target);
        came.push(target);
      }
    }
    place(came);
  }
}

/** Reads all of them before anything is written: each change between would have the page laid out anew. */
function place(blocks: Iterable<Element>): void {
  const insets = [...blocks].flatMap((block) => {
    let line = Number.NEGATIVE_INFINITY;
    let inLine = 0;
    return [...block.querySelectorAll<HTMLElement>('.passage-number')].map((number) => {
      const { top } = number.getBoundingClientRect();
      inLine = top - line < 20 ? inLine + 1 : 0;
      if (inLine === 0) line = top;
      return { number, inset: `${inLine * STEP}rem` };
    });
  });
  for (const { number, inset } of insets) number.style.setProperty('--margin-inset', inset);
}
