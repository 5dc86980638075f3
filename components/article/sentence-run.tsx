import type { ReactNode } from 'react';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';

type SentenceRunProps = { sentence: ShownSentence; href: string; children: ReactNode };

/**
 * Words of a sentence that no claim is tied to. Keys go through the sentences in the galley; here the
 * link is for the pointer, so that Tab does not stop at every sentence of the article.
 */
export function SentenceRun({ sentence, href, children }: SentenceRunProps) {
  return (
    <span
      className="sentence"
      data-sentence={sentence.start}
      data-status={sentence.status}
      data-suggested={sentence.isSuggested || undefined}
    >
      <a href={href} draggable={false} tabIndex={-1}>
        {children}
      </a>
    </span>
  );
}
