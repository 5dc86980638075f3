import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { EventKind, eventKindWords, type LogFilter, SYSTEM } from '@/lib/domain/audit/log';
import type { Person } from '@/lib/domain/identity';

type Props = {
  filter: LogFilter;
  people: readonly Person[];
  articles: readonly { id: string; title: string }[];
};

/** An option's id is never empty; one that is no id, kind or day is left out of the filter. */
const ANY = 'any';

export function LogFilters({ filter, people, articles }: Props) {
  const isFiltering = Object.values(filter).some((value) => value !== undefined);
  return (
    <Form
      // What stands in the fields follows the address.
      key={JSON.stringify(filter)}
      action="/log"
      role="search"
      aria-label="Filter the log"
      className="mb-6 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3"
    >
      <Select
        label="Person"
        name="person"
        defaultValue={filter.person ?? ANY}
        options={[
          { id: ANY, label: 'Anybody' },
          ...people.map(({ id, name }) => ({ id, label: name })),
          { id: SYSTEM, label: 'The desk’s own programs' },
        ]}
      />
      <Select
        label="What it is about"
        name="kind"
        defaultValue={filter.kind ?? ANY}
        options={[
          { id: ANY, label: 'Anything' },
          ...EventKind.options.map((id) => ({ id, label: eventKindWords[id] })),
        ]}
      />
      <Select
        label="Article"
        name="articleId"
        defaultValue={filter.articleId ?? ANY}
        options={[
          { id: ANY, label: 'Any or none' },
          ...articles.map(({ id, title }) => ({ id, label: title })),
        ]}
      />
      <TextField label="From (UTC)" name="from" type="date" defaultValue={filter.from ?? ''} />
      <TextField label="To (UTC)" name="to" type="date" defaultValue={filter.to ?? ''} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" icon="filter">
          Show
        </Button>
        {isFiltering && (
          <Link href="/log" look="quiet">
            Show all
          </Link>
        )}
      </div>
    </Form>
  );
}
