import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { adjudicatorWords } from '@/lib/domain/assessment/method-words';
import { Adjudicator, type ReviewPolicy } from '@/lib/domain/assessment/policy';
import { ClaimPriority } from '@/lib/domain/claim/claim';

/** The fields of a policy, named below `policy`. */
export function PolicyFields({ policy }: { policy: ReviewPolicy }) {
  return (
    <>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 font-semibold">Independent assessments that a claim needs</legend>
        <div className="grid gap-4 sm:grid-cols-3">
          {ClaimPriority.options.map((priority) => (
            <TextField
              key={priority}
              label={`Of ${priority} priority`}
              name={`policy.requiredAssessments.${priority}`}
              inputMode="numeric"
              defaultValue={String(policy.requiredAssessments[priority])}
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        name="policy.blind"
        defaultSelected={policy.blind}
        hint="Nobody sees what others judged, or that they did, before their own assessment is in. Whoever may settle sees all."
      >
        Reviewers judge blind
      </Checkbox>
      <TextField
        label="Steps of the scale that assessments may lie apart"
        name="policy.tolerance"
        inputMode="numeric"
        defaultValue={String(policy.tolerance)}
        hint="Beyond that the claim is disputed. With 0, every difference is a dispute."
      />
      <Select
        label="Who settles verdicts"
        name="policy.adjudicator"
        defaultValue={policy.adjudicator}
        options={Adjudicator.options.map((id) => ({ id, label: upperFirst(adjudicatorWords[id]) }))}
      />
    </>
  );
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
