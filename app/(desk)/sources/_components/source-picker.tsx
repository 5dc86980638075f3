'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Existing } from '@/app/(desk)/sources/_components/duplicate-notice';
import { findSources } from '@/app/(desk)/sources/actions';
import { ComboBox } from '@/components/ui/combo-box';
import { FormValues } from '@/components/ui/form-values';
import { idle } from '@/lib/domain/form-state';
import { rankWords, warningsOf } from '@/lib/domain/report/words';
import { authorLine, yearOf } from '@/lib/domain/source/csl-names';
import type { Source } from '@/lib/domain/source/source';

/** How long typing must rest before the server is asked, in milliseconds. */
const REST = 200;

const noValues = {};

type Props = {
  articleId: string;
  /** The source to start with, such as one just added. */
  chosen: Existing | null;
  onChoose?: (sourceId: string | null) => void;
};

/** A source of the desk, found by its words. */
export function SourcePicker({ articleId, chosen, onChoose }: Props) {
  const [found, setFound] = useState<readonly Source[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);

  const search = useCallback(
    async (query: string) => {
      asked.current += 1;
      const turn = asked.current;
      const form = new FormData();
      form.set('query', query);
      form.set('articleId', articleId);
      const answer = await findSources(idle, form);
      // Only the last question counts, whichever answer comes last.
      if (turn === asked.current && answer.status === 'ok') setFound(answer.data ?? []);
    },
    [articleId],
  );

  useEffect(() => {
    void search('');
    return () => clearTimeout(timer.current);
  }, [search]);

  const options = found.map((source) => ({
    id: source.id,
    label: source.csl.title,
    hint: hintOf(source),
  }));
  const isListed = options.some(({ id }) => id === chosen?.id);
  return (
    // What was chosen is known here; what a refused form sent before is not to take its place.
    <FormValues value={noValues}>
      <ComboBox
        label="Source"
        name="sourceId"
        placeholder="Title, author, DOI, ISBN or address"
        options={
          chosen && !isListed ? [{ id: chosen.id, label: chosen.title }, ...options] : options
        }
        {...(chosen ? { defaultValue: chosen.id } : {})}
        {...(onChoose ? { onChange: onChoose } : {})}
        onSearch={(query) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void search(query), REST);
        }}
      />
    </FormValues>
  );
}

function hintOf(source: Source): string {
  const { csl, rank } = source;
  const work = [authorLine(csl), csl['container-title'], yearOf(csl)].filter(Boolean).join(', ');
  const trust = rank === 'preferred' && rankWords.preferred;
  return [...warningsOf(source), trust, work].filter(Boolean).join(' · ');
}
