'use client';

import { createContext, useContext } from 'react';
import type { UserActor } from '@/lib/domain/access/actor';
import type { Article, Revision } from '@/lib/domain/article/article';
import type { RevisionHeading } from '@/lib/domain/article/revision';
import type { RatingScale } from '@/lib/domain/assessment/rating-scale';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownGalley } from '@/lib/domain/claim/galley/shown-galley';
import type { Person } from '@/lib/domain/identity';

export type WorkbenchData = {
  article: Article;
  revision: Revision;
  /** Without their texts, the newest first. */
  revisions: readonly RevisionHeading[];
  scale: RatingScale;
  claims: readonly ClaimSummary[];
  members: readonly Person[];
  /** Which sentences are tied to no claim, and which of them the detector suggests. */
  galley: ShownGalley;
  /** The reference of the work that the text is drawn from. */
  original: string | null;
  /** The model that can be asked for claims; null where the desk has set up none. */
  languageModel: string | null;
  actor: UserActor;
  /** The words chosen in the text, for a new claim or for moving a passage. */
  chosen: { start: number; end: number; exact: string } | null;
  forgetChosen: () => void;
  /** Where the sentence starts that was asked for in the galley. */
  sentence: number | null;
  goToSentence: (start: number | null) => void;
  /** Marks the sentence in the article that the galley is at. */
  showSentence: (start: number | null) => void;
  /** Where a claim is shown, keeping the filter. */
  hrefOf: (claimId: string) => string;
};

export const WorkbenchContext = createContext<WorkbenchData | null>(null);

export function useWorkbench(): WorkbenchData {
  const data = useContext(WorkbenchContext);
  if (!data) throw new Error('This part of the page stands in a workbench.');
  return data;
}
