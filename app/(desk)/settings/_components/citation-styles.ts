import { CitationStyle } from '@/lib/domain/source/citation-style';

const labels: Record<CitationStyle, string> = {
  apa: 'APA',
  chicago: 'Chicago, notes and bibliography',
  'chicago-author-date': 'Chicago, author and date',
  mla: 'MLA',
  vancouver: 'Vancouver',
  harvard: 'Harvard',
  ieee: 'IEEE',
};

export const citationStyles = CitationStyle.options.map((id) => ({ id, label: labels[id] }));
