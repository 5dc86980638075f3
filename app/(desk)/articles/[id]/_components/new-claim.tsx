'use client';

import { useEffect, useState } from 'react';
import { ClaimFields } from '@/app/(desk)/articles/[id]/_components/claim-fields';
import { MatchesWhileTyping } from '@/app/(desk)/articles/[id]/_components/matches-while-typing';
import { useEditing } from '@/app/(desk)/articles/[id]/_components/use-live';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { addClaim } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { useFormAction } from '@/components/ui/use-form-action';

/** A claim made of the words that are chosen in the text. */
export function NewClaim() {
  const { article, chosen, forgetChosen } = useWorkbench();
  useEditing('new claim');
  useEffect(() => forgetChosen, [forgetChosen]);
  const [wording, setWording] = useState('');
  const { state, submit, isPending } = useFormAction(addClaim);
  return (
    <section aria-labelledby="new-claim" className="flex flex-col gap-5">
      <h2 id="new-claim" className="font-semibold font-serif text-2xl">
        New claim
      </h2>
      <Form action={submit} state={state} aria-labelledby="new-claim">
        <input type="hidden" name="articleId" value={article.id} />
        <FieldGroup label="The words that make it" name="passages">
          {chosen ? (
            <>
              <blockquote dir="auto" className="border-accent border-s-3 ps-3 font-serif text-lg">
                {chosen.exact}
              </blockquote>
              <input type="hidden" name="passages.0.exact" value={chosen.exact} />
              <input type="hidden" name="passages.0.start" value={chosen.start} />
              <input type="hidden" name="passages.0.end" value={chosen.end} />
            </>
          ) : (
            <p className="text-muted">Choose them in the article.</p>
          )}
        </FieldGroup>
        <ClaimFields onWording={setWording} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isPending={isPending}>
            Add the claim
          </Button>
          <Link href={`/articles/${article.id}`} look="secondary">
            Cancel
          </Link>
        </div>
      </Form>
      <MatchesWhileTyping text={wording} />
    </section>
  );
}
