import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { markdownToHtml } from '@/components/ui/markdown-html';

/** A rationale, a reason or a comment as its writer meant it. */
export function Markdown({ text, className }: { text: string; className?: string }) {
  const id = useId();
  return (
    <div
      dir="auto"
      className={classNames('prose-desk', className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml lets no markup of the writer through
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text, id) }}
    />
  );
}
