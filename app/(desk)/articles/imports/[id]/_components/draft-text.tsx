'use client';

import { useState } from 'react';
import { readDraft } from '@/app/(desk)/articles/imports/actions';
import { ArticleText } from '@/components/article/article-text';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';
import type { ArticleText as Text } from '@/lib/domain/article/article';
import { type FormState, idle } from '@/lib/domain/form-state';
import { counted } from '@/lib/domain/report/words';

type Props = {
  id: string;
  language: string;
  beginning: Text;
  isWhole: boolean;
  counts: { words: number; paragraphs: number };
};

const noClaims: never[] = [];
const nowhere = () => '';
const nothing = () => {};

/** The text as it will stand; of a long one the beginning, until all of it is asked for. */
export function DraftText({ id, language, beginning, isWhole, counts }: Props) {
  const [whole, setWhole] = useState<Text | null>(null);
  const { press, isPending } = usePressAction(async (_before: FormState<Text>, form: FormData) => {
    const answer = await readDraft(idle, form);
    if (answer.status === 'ok' && answer.data) setWhole(answer.data);
    return answer;
  });
  return (
    <section aria-labelledby="text-heading" className="min-w-0">
      <h2 id="text-heading" className="font-semibold font-serif text-xl">
        The text as it will stand
      </h2>
      <p className="mt-1 mb-5 text-muted">
        {counted(counts.words, 'word')} in {counted(counts.paragraphs, 'paragraph')}
      </p>
      <ArticleText
        article={whole ?? beginning}
        language={language}
        claims={noClaims}
        hrefOf={nowhere}
        onSelect={nothing}
      />
      {!isWhole && !whole && (
        <Button isPending={isPending} onPress={() => press({ id })} className="mt-6">
          Show all of the text
        </Button>
      )}
    </section>
  );
}
