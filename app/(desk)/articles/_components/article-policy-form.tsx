'use client';

import { useState } from 'react';
import { PolicyFields } from '@/app/(desk)/settings/method/_components/policy-fields';
import { saveArticlePolicy } from '@/app/(desk)/settings/method/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Article } from '@/lib/domain/article/article';
import { policyInWords } from '@/lib/domain/assessment/method-words';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';

type Props = { article: Article; policy: ReviewPolicy };

/** How the claims of one article are judged: as everywhere, or by a policy of its own. */
export function ArticlePolicyForm({ article, policy }: Props) {
  const { state, submit, isPending } = useFormAction(saveArticlePolicy);
  const [isOwn, setOwn] = useState(article.policy !== null);
  return (
    <Form action={submit} state={state} aria-label="How its claims are judged">
      <h2 className="font-semibold font-serif text-xl">How its claims are judged</h2>
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="expectedVersion" value={article.version} />
      <Checkbox name="isOwn" isSelected={isOwn} onChange={setOwn}>
        This article has a policy of its own
      </Checkbox>
      {!isOwn && <p className="max-w-prose text-muted">{policyInWords(policy).join(' ')}</p>}
      <div hidden={!isOwn} className="flex flex-col gap-5 [&[hidden]]:hidden">
        <PolicyFields policy={policy} />
      </div>
      <Button type="submit" isPending={isPending} className="self-start">
        Save the policy
      </Button>
    </Form>
  );
}
