import { citationStyles } from '@/app/(desk)/settings/_components/citation-styles';
import { DataList } from '@/components/ui/data-list';
import { Link } from '@/components/ui/link';
import { Markdown } from '@/components/ui/markdown';
import type { Option } from '@/components/ui/select';
import type { DeskSettings } from '@/lib/domain/desk/desk';

type DeskFactsProps = { desk: DeskSettings; scales: readonly Option[] };

/** The settings, for those who may not change them. */
export function DeskFacts({ desk, scales }: DeskFactsProps) {
  const labelIn = (options: readonly Option[], id: string) =>
    options.find((option) => option.id === id)?.label;
  return (
    <>
      <DataList
        entries={[
          { term: 'Name of the desk', value: desk.name },
          desk.url
            ? { term: 'Public address', value: <Link href={desk.url}>{desk.url}</Link> }
            : null,
          { term: 'Citation style', value: labelIn(citationStyles, desk.citationStyle) },
          { term: 'Rating scale for new articles', value: labelIn(scales, desk.defaultScaleId) },
          { term: 'Reports name their reviewers', value: desk.showReviewerNames ? 'Yes' : 'No' },
        ]}
      />
      <h2 className="mt-8 mb-3 font-semibold font-serif text-xl">Method</h2>
      <Markdown text={desk.method} />
    </>
  );
}
