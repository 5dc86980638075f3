'use client';

import { useActionState } from 'react';
import { ClaimFields } from '@/app/(desk)/articles/[id]/_components/claim-fields';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { acceptSuggestions } from '@/app/(desk)/articles/[id]/(workbench)/galley/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { PlacedSuggestion } from '@/lib/domain/claim/galley/shown-galley';
import { type FormState, idle } from '@/lib/domain/form-state';

type Answer = FormState<{ ids: string[] }>;

type Props = {
  /** The sentence as it stands in the article. */
  words: string;
  suggestion: PlacedSuggestion;
  onAccepted: (answer: Answer) => void;
  onClose: () => void;
};

/** The suggested claim in fields, to be accepted as a person words it. */
export function EditSuggestion({ words, suggestion, onAccepted, onClose }: Props) {
  const { article } = useWorkbench();
  const [state, submit, isPending] = useActionState<Answer, FormData>(async (before, form) => {
    const answer = await acceptSuggestions(before, form);
    if (answer.status === 'ok') onAccepted(answer);
    return answer;
  }, idle);
  const { wording, claimant, kind } = suggestion;
  return (
    <Form action={submit} state={state} aria-label="Edit, then accept">
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="suggestions.0.exact" value={words} />
      <input type="hidden" name="suggestions.0.start" value={suggestion.start} />
      <ClaimFields prefix="suggestions.0." start={{ wording, claimant, kind }} autoFocus />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Accept
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
