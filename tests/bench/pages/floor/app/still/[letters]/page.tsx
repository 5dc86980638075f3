export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ letters: string }> };

/** A page made once, at its first request, and kept. */
export default async function StillPage({ params }: Props) {
  const { letters } = await params;
  return <p>{'x'.repeat(Number(letters))}</p>;
}
