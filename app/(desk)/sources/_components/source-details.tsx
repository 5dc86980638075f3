import { DataList } from '@/components/ui/data-list';
import { Link } from '@/components/ui/link';
import { tierWords } from '@/lib/domain/report/words';
import type { CslItem, CslName } from '@/lib/domain/source/csl';
import { formOf } from '@/lib/domain/source/csl-form';
import { fieldLabel, textFields } from '@/lib/domain/source/form-fields';
import type { Source } from '@/lib/domain/source/source';
import { typeWords } from '@/lib/domain/source/type-words';

/** All that the desk knows of a work, field by field. */
export function SourceDetails({ source: { csl, tier } }: { source: Pick<Source, 'csl' | 'tier'> }) {
  const { texts } = formOf(csl);
  return (
    <DataList
      entries={[
        { term: 'Kind of work', value: typeWords[csl.type] },
        csl.author ? { term: 'Authors', value: csl.author.map(nameWords).join('; ') } : null,
        ...textFields.map((name) =>
          texts[name] === ''
            ? null
            : { term: fieldLabel(name, csl.type), value: linked(csl, name, texts[name]) },
        ),
        { term: 'Tier', value: tierWords[tier] },
      ]}
    />
  );
}

function nameWords(name: CslName): string {
  if ('literal' in name) return String(name.literal);
  return [name.given, name['non-dropping-particle'], name.family, name.suffix]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

function linked(csl: CslItem, name: (typeof textFields)[number], text: string) {
  const address = name === 'URL' ? csl.URL : name === 'DOI' && `https://doi.org/${csl.DOI}`;
  if (!address) return text;
  return (
    <Link href={address} className="[overflow-wrap:anywhere]">
      {text}
    </Link>
  );
}
