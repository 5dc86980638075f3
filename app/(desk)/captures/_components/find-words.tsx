'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';

/** Chooses words by typing them: for whoever does not mark them with a pointer. */
export function FindWords({ onFind }: { onFind: (words: string) => void }) {
  const [words, setWords] = useState('');
  const find = () => words.trim() !== '' && onFind(words.trim());
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchField
        label="Mark words in the copy, or type them here"
        value={words}
        onChange={setWords}
        onSubmit={find}
        className="flex-1 basis-64"
      />
      <Button onPress={find}>Find</Button>
    </search>
  );
}
