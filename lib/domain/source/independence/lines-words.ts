import type { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';

/**
 * “4 sources, 2 independent lines of evidence”; “at most 2” where a source was not compared, since it
 * may repeat another.
 */
export function linesWords({ lines, notCompared }: LinesOfEvidence): string {
  const sources = lines.flatMap((line) => line.sources).length;
  const most = notCompared.length > 0 && sources > 1 ? 'at most ' : '';
  const independent = lines.length === 1 ? 'independent line' : 'independent lines';
  return `${sources} ${sources === 1 ? 'source' : 'sources'}, ${most}${lines.length} ${independent} of evidence`;
}
