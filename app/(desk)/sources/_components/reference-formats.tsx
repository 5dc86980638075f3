'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast-queue';

type Reference = { style: string; label: string; text: string; html: string };

/** The line of a bibliography in a style of one's choice, to copy with its italics. */
export function ReferenceFormats({ references }: { references: readonly Reference[] }) {
  const [style, setStyle] = useState(references[0]?.style ?? '');
  const chosen = references.find((reference) => reference.style === style);
  if (!chosen) return null;
  return (
    <div className="flex flex-col gap-3">
      <p
        dir="auto"
        className="border-accent border-s-3 ps-4 font-serif text-[1.125rem] leading-relaxed [overflow-wrap:anywhere]"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: citeproc's output, reduced to i, b, sup, sub and links
        dangerouslySetInnerHTML={{ __html: chosen.html }}
      />
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label="Style"
          isLabelHidden
          options={references.map(({ style: id, label }) => ({ id, label }))}
          value={style}
          onChange={setStyle}
          className="w-full sm:w-96"
        />
        <Button onPress={() => copy(chosen)}>Copy</Button>
      </div>
    </div>
  );
}

async function copy({ text, html }: Reference) {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    showToast({ title: 'The reference is copied.', tone: 'success' });
  } catch {
    showToast({ title: 'The browser does not let this page copy.', tone: 'danger' });
  }
}
