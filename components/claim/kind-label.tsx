import type { ClaimKind } from '@/lib/domain/claim/claim';
import { kindWords } from '@/lib/domain/report/words';

export function KindLabel({ kind }: { kind: ClaimKind }) {
  return <span className="whitespace-nowrap text-[0.8125rem] text-muted">{kindWords[kind]}</span>;
}
