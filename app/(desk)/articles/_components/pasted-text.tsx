'use client';

import { type ClipboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioCards } from '@/components/ui/radio-cards';
import { TextArea } from '@/components/ui/text-area';
import type { ArticleFormat } from '@/lib/domain/article/article';

const formats: { value: ArticleFormat; label: string; hint: string }[] = [
  { value: 'text', label: 'Plain text', hint: 'Paragraphs set apart by empty lines' },
  { value: 'markdown', label: 'Markdown', hint: 'Headings, quotations and lists are marked' },
  {
    value: 'html',
    label: 'HTML',
    hint: 'The source of a web page: menus and the like are left out',
  },
];

/** Of a text with paragraphs; a line copied out of an editor has none. */
const formatted = /<(p|h[1-6]|li|blockquote|article|table)[\s>]/i;

/**
 * A text and how it is written. What is pasted into the empty field with its formatting is taken as
 * HTML, which keeps headings and quotations; one press takes it as plain text after all.
 */
export function PastedText() {
  const [text, setText] = useState('');
  const [format, setFormat] = useState<ArticleFormat>('text');
  const [plain, setPlain] = useState<string | null>(null);

  function onPaste(event: ClipboardEvent): void {
    const html = event.clipboardData.getData('text/html');
    if (text !== '' || !formatted.test(html)) return;
    event.preventDefault();
    setPlain(event.clipboardData.getData('text/plain'));
    setText(html);
    setFormat('html');
  }

  function change(next: string): void {
    setText(next);
    setPlain(null);
  }

  function takePlain(): void {
    setText(plain ?? '');
    setFormat('text');
    setPlain(null);
  }

  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label="Pasted text"
        name="text"
        rows={8}
        value={text}
        onChange={change}
        onPaste={onPaste}
        optional
        isProse={format !== 'html'}
      />
      <div role="status" className="flex flex-wrap items-center gap-3 empty:hidden">
        {plain !== null && (
          <>
            <span className="text-muted">Pasted with its formatting, as HTML.</span>
            <Button size="small" icon="undo" onPress={takePlain}>
              Take it as plain text
            </Button>
          </>
        )}
      </div>
      <RadioCards
        label="The pasted text is"
        name="format"
        value={format}
        onChange={(value) => setFormat(value as ArticleFormat)}
        cards={formats}
      />
    </div>
  );
}
