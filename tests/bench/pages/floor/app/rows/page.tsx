type Props = { searchParams: Promise<{ rows?: string; letters?: string }> };

/** A page made at each request: so many rows of so many letters. */
export default async function RowsPage({ searchParams }: Props) {
  const { rows, letters } = await searchParams;
  const text = 'x'.repeat(Number(letters));
  return (
    <ul>
      {Array.from({ length: Number(rows) }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are nothing but their place
        <li key={row}>{text}</li>
      ))}
    </ul>
  );
}
