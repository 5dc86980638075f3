import { Select } from '@/components/ui/select';
import {
  DemandLevel,
  EvidenceDemand,
  type EvidenceRules,
} from '@/lib/domain/assessment/evidence-rules';
import { demandWords, kindPlural } from '@/lib/domain/assessment/method-words';
import { ClaimKind } from '@/lib/domain/claim/claim';

const levelWords: Readonly<Record<DemandLevel, string>> = {
  off: 'Not asked for',
  shown: 'Shown when missing',
  needs_reason: 'Missing needs a reason',
};

const options = DemandLevel.options.map((id) => ({ id, label: levelWords[id] }));

/** The desk's rules of evidence as a table: a row a kind of claim, a column a demand. */
export function EvidenceRulesFields({ rules }: { rules: EvidenceRules }) {
  return (
    <section aria-labelledby="rules-title" className="flex flex-col gap-3">
      <h2 id="rules-title" className="font-semibold font-serif text-xl">
        Rules of evidence
      </h2>
      <p className="max-w-prose text-muted">
        What the evidence of a claim should hold, by its kind. Where it is missing, reviewers and
        readers are told; with “needs a reason”, an editor settles only by saying why.
      </p>
      <ul className="flex flex-col">
        {ClaimKind.options.map((kind) => (
          <li
            key={kind}
            className="grid gap-x-4 gap-y-2 border-line border-t py-3 sm:grid-cols-[8rem_repeat(3,1fr)] sm:items-end"
          >
            <span className="font-semibold sm:pb-2">{kindPlural[kind]}</span>
            {EvidenceDemand.options.map((demand) => (
              <Select
                key={demand}
                label={demandWords[demand]}
                name={`evidenceRules.${kind}.${demand}`}
                defaultValue={rules[kind][demand]}
                options={options}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
