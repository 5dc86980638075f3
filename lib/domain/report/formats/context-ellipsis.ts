import { isCutShort } from '@/lib/domain/report/context';
import type { Report, ReportPassage } from '@/lib/domain/report/report';

/** What print sets before and after a passage's context where the paragraph goes on. */
export function contextEllipsis(
  { article }: Report,
  passage: ReportPassage,
): { opening: string; closing: string } {
  const cut = isCutShort(article.blocks, passage, passage);
  return {
    opening: cut.before ? '… ' : '',
    closing: cut.after ? ' …' : '',
  };
}
