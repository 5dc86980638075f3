import type { z } from 'zod';
import { Passage } from '@/lib/domain/passage/passage';
import { SourceUse } from '@/lib/domain/source/source-list';

/** A citation by the words of a copy that it rests on. */
export const CitedWords = SourceUse.extend({ passage: Passage });
export type CitedWords = z.infer<typeof CitedWords>;
