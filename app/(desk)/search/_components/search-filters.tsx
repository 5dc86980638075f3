import Form from 'next/form';
import type { ReactNode } from 'react';
import { stateWords } from '@/components/claim/claim-words';
import { searchKindWords } from '@/components/search/kind-words';
import { Button } from '@/components/ui/button';
import { fieldClass, inputClass, labelClass } from '@/components/ui/field-class';
import { Link } from '@/components/ui/link';
import { SearchField } from '@/components/ui/search-field';
import { TextField } from '@/components/ui/text-field';
import { ClaimState } from '@/lib/domain/claim/claim';
import { SearchKind } from '@/lib/domain/search/search';
import { cslTypes } from '@/lib/domain/source/csl';
import { typeWords } from '@/lib/domain/source/type-words';

type Props = {
  /** What the address asks for. */
  given: Readonly<Record<string, string>>;
  ratings: readonly { key: string; label: string }[];
};

const stillFound = ClaimState.options.filter((state) => state !== 'retired');

/** The words and what narrows them down: a form that works without script, so with the page's own selects. */
export function SearchFilters({ given, ratings }: Props) {
  const { q = '', article, ...filters } = given;
  const isNarrowed = Object.keys(filters).length > 0;
  return (
    <Form
      // What stands in the fields follows the address.
      key={JSON.stringify(given)}
      action="/search"
      role="search"
      aria-label="Search the desk"
      className="mb-6 flex flex-col gap-3"
    >
      <div className="flex gap-2">
        <SearchField
          label="Words, “words in this order”, -words that may not be there"
          name="q"
          defaultValue={q}
          className="flex-1"
        />
        <Button type="submit">Search</Button>
      </div>
      {article && <input type="hidden" name="article" value={article} />}
      <details open={isNarrowed} className="group">
        <summary className="min-h-9 w-fit cursor-pointer py-1 font-semibold hover:text-accent">
          Narrow it down
        </summary>
        <div className="grid items-end gap-3 pt-2 sm:grid-cols-2 lg:grid-cols-4">
          <Choice label="Kind" name="kind" value={given.kind}>
            {SearchKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {searchKindWords[kind].many}
              </option>
            ))}
          </Choice>
          <Choice label="State of the claim" name="state" value={given.state}>
            {stillFound.map((state) => (
              <option key={state} value={state}>
                {stateWords[state]}
              </option>
            ))}
          </Choice>
          <Choice label="Verdict" name="verdict" value={given.verdict}>
            {ratings.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Choice>
          <Choice label="Kind of source" name="sourceType" value={given.sourceType}>
            {cslTypes.map((type) => (
              <option key={type} value={type}>
                {typeWords[type]}
              </option>
            ))}
          </Choice>
          <TextField label="Publisher" name="publisher" defaultValue={given.publisher ?? ''} />
          <TextField
            label="Language (en, de, fr …)"
            name="language"
            defaultValue={given.language ?? ''}
          />
          <TextField label="From (UTC)" name="from" type="date" defaultValue={given.from ?? ''} />
          <TextField label="To (UTC)" name="to" type="date" defaultValue={given.to ?? ''} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" icon="filter" variant="secondary">
              Show
            </Button>
            {isNarrowed && (
              <Link href={q ? `/search?${new URLSearchParams({ q })}` : '/search'} look="quiet">
                Leave the filters out
              </Link>
            )}
          </div>
        </div>
      </details>
    </Form>
  );
}

type ChoiceProps = { label: string; name: string; value: string | undefined; children: ReactNode };

function Choice({ label, name, value, children }: ChoiceProps) {
  return (
    <label className={fieldClass}>
      <span className={labelClass}>{label}</span>
      <select name={name} defaultValue={value ?? ''} className={inputClass}>
        <option value="">Any</option>
        {children}
      </select>
    </label>
  );
}
