import { z } from 'zod';
import { ApiToken, OpenInvitation } from '@/lib/domain/access/member';
import { Article } from '@/lib/domain/article/article';
import { RevisionHeading } from '@/lib/domain/article/revision';
import { Assessment } from '@/lib/domain/assessment/assessment';
import { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { RatingScale } from '@/lib/domain/assessment/rating-scale';
import { ManagedScale } from '@/lib/domain/assessment/scale-form';
import { ToldEntry } from '@/lib/domain/audit/describe';
import { AuditEvent } from '@/lib/domain/audit/events';
import { LogPlace } from '@/lib/domain/audit/log';
import { Claim, ClaimSummary } from '@/lib/domain/claim/claim';
import { Comment } from '@/lib/domain/claim/comment';
import { SentenceMark } from '@/lib/domain/claim/galley/sentence-mark';
import { Thread } from '@/lib/domain/claim/thread';
import { DeskSettings } from '@/lib/domain/desk/desk';
import { Person } from '@/lib/domain/identity';
import { Notification } from '@/lib/domain/inbox/notification';
import { ArticleReading } from '@/lib/domain/job/article-reading';
import { Capturing } from '@/lib/domain/job/capturing';
import { Job } from '@/lib/domain/job/job';
import { Visiting } from '@/lib/domain/job/visiting';
import { Capture } from '@/lib/domain/source/capture';
import { CitationWithSource } from '@/lib/domain/source/citation';
import { CslItem } from '@/lib/domain/source/csl';
import { Visit } from '@/lib/domain/source/decay/visit';
import { Notice } from '@/lib/domain/source/notice';
import { Source } from '@/lib/domain/source/source';
import { SourceListItem, SourceUse } from '@/lib/domain/source/source-list';
import { Delivery, Webhook } from '@/lib/domain/webhook/webhook';

/** What stands in many answers and has a name of its own in the client. */
const named: Record<string, z.ZodType> = {
  ApiToken,
  Article,
  ArticleReading,
  Assessment,
  AuditEvent,
  Capture,
  Capturing,
  CitationWithSource,
  Claim,
  ClaimSummary,
  Comment,
  CslItem,
  Delivery,
  DeskSettings,
  Job,
  LogPlace,
  ManagedScale,
  Notice,
  Notification,
  OpenInvitation,
  Person,
  RatingScale,
  ReviewPolicy,
  RevisionHeading,
  SentenceMark,
  Source,
  SourceListItem,
  SourceUse,
  Thread,
  ToldEntry,
  Visit,
  Visiting,
  Webhook,
};

/** Each of them by name, as the description has it. */
export const namedSchemas = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(named).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output', cycles: 'throw' });
      return [name, rest];
    }),
  );
