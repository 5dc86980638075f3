'use client';

import { useState } from 'react';
import { CommentForm } from '@/app/(desk)/articles/[id]/_components/comment-form';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { onDemand } from '@/components/ui/on-demand';
import { SelectOnDemand } from '@/components/ui/select-on-demand';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Thread, ThreadSubject } from '@/lib/domain/claim/thread';
import { groupThreads } from '@/lib/domain/claim/thread-groups';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { shorten } from '@/lib/domain/source/csl-names';

const ThreadView = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/thread-view'),
  'ThreadView',
);

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  threads: readonly Thread[];
};

/** How much of a passage's words or of a title is told, in characters. */
const LONGEST = 80;

/** What members say to one another about a claim, by what they say it of. */
export function CommentSection({ claim, citations, threads }: Props) {
  const { actor } = useWorkbench();
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  const current = new Set(claim.passages.map(({ id }) => id));
  return (
    <Section title={count > 0 ? `Comments (${count})` : 'Comments'} id="comments">
      {threads.length === 0 && <p className="text-muted">Nobody has said anything yet.</p>}
      {groupThreads(threads).map(({ key, on, threads }) => (
        <div key={key} className="flex flex-col gap-4">
          <h4 className="font-semibold text-[0.8125rem] text-muted">
            {subjectWords(on)}
            {on.kind === 'passage' && !current.has(on.passageId) && ' (of an earlier text)'}
          </h4>
          {threads.map((thread) => (
            <ThreadView key={thread.id} thread={thread} />
          ))}
        </div>
      ))}
      {can(actor, 'comment.add') && <NewThread claim={claim} citations={citations} />}
    </Section>
  );
}

function subjectWords(on: ThreadSubject): string {
  switch (on.kind) {
    case 'claim':
      return 'On the claim';
    case 'passage':
      return `On the words “${shorten(on.exact, LONGEST)}”`;
    case 'citation':
      return `On the source “${shorten(on.sourceTitle, LONGEST)}”`;
  }
}

function NewThread({ claim, citations }: Omit<Props, 'threads'>) {
  const [subject, setSubject] = useState('claim');
  const [field, id] = subject.split(' ');
  return (
    <CommentForm
      claimId={claim.id}
      name="Add a comment"
      label="Comment"
      verb="Comment"
      onSuccess={() => setSubject('claim')}
    >
      {id && <input type="hidden" name={field} value={id} />}
      <SelectOnDemand
        label="About"
        value={subject}
        onChange={setSubject}
        className="w-full max-w-md"
        options={[
          { id: 'claim', label: 'The claim' },
          ...claim.passages.map(({ id, exact }) => ({
            id: `passageId ${id}`,
            label: `Words: “${shorten(exact, LONGEST)}”`,
          })),
          ...citations.map(({ id, source }, index) => ({
            id: `citationId ${id}`,
            label: `Citation [${index + 1}]: ${shorten(source.csl.title, LONGEST)}`,
          })),
        ]}
      />
    </CommentForm>
  );
}
