import * as accountAuthenticatorConfirm from '@/app/api/v1/account/authenticator/confirm/route';
import * as accountAuthenticatorRemove from '@/app/api/v1/account/authenticator/remove/route';
import * as accountAuthenticator from '@/app/api/v1/account/authenticator/route';
import * as accountMail from '@/app/api/v1/account/mail/route';
import * as accountPasskeyRemove from '@/app/api/v1/account/passkeys/[passkeyId]/remove/route';
import * as accountPassword from '@/app/api/v1/account/password/route';
import * as accountRecoveryCodes from '@/app/api/v1/account/recovery-codes/route';
import * as account from '@/app/api/v1/account/route';
import * as accountSecondFactors from '@/app/api/v1/account/second-factors/route';
import * as accountSession from '@/app/api/v1/account/sessions/[sessionId]/route';
import * as accountSessions from '@/app/api/v1/account/sessions/route';
import * as agreement from '@/app/api/v1/agreement/route';
import * as articleAnnotations from '@/app/api/v1/articles/[id]/annotations/route';
import * as articleClaims from '@/app/api/v1/articles/[id]/claims/route';
import * as articleCoverage from '@/app/api/v1/articles/[id]/coverage/route';
import * as articleEvents from '@/app/api/v1/articles/[id]/events/route';
import * as articleGalley from '@/app/api/v1/articles/[id]/galley/route';
import * as articleMark from '@/app/api/v1/articles/[id]/marks/[markId]/route';
import * as articleMarks from '@/app/api/v1/articles/[id]/marks/route';
import * as articlePolicy from '@/app/api/v1/articles/[id]/policy/route';
import * as articlePresence from '@/app/api/v1/articles/[id]/presence/route';
import * as articleProposalsAccept from '@/app/api/v1/articles/[id]/proposals/accept/route';
import * as articleProposalsDismiss from '@/app/api/v1/articles/[id]/proposals/dismiss/route';
import * as articleProposalsReopen from '@/app/api/v1/articles/[id]/proposals/reopen/route';
import * as articleProposals from '@/app/api/v1/articles/[id]/proposals/route';
import * as articleReport from '@/app/api/v1/articles/[id]/report/route';
import * as articleReports from '@/app/api/v1/articles/[id]/reports/route';
import * as articleRestore from '@/app/api/v1/articles/[id]/restore/route';
import * as articleRevision from '@/app/api/v1/articles/[id]/revisions/[number]/route';
import * as articleRevisionsPreview from '@/app/api/v1/articles/[id]/revisions/preview/route';
import * as articleRevisions from '@/app/api/v1/articles/[id]/revisions/route';
import * as article from '@/app/api/v1/articles/[id]/route';
import * as articleSuggestionsAccept from '@/app/api/v1/articles/[id]/suggestions/accept/route';
import * as articleAveritec from '@/app/api/v1/articles/averitec/route';
import * as articles from '@/app/api/v1/articles/route';
import * as auditLogUndo from '@/app/api/v1/audit-log/[sequence]/undo/route';
import * as auditLog from '@/app/api/v1/audit-log/route';
import * as auditLogVerification from '@/app/api/v1/audit-log/verification/route';
import * as captureRetry from '@/app/api/v1/capture-jobs/[id]/retry/route';
import * as captureJob from '@/app/api/v1/capture-jobs/[id]/route';
import * as captureJobs from '@/app/api/v1/capture-jobs/route';
import * as captureBytes from '@/app/api/v1/captures/[id]/bytes/route';
import * as captureCitations from '@/app/api/v1/captures/[id]/citations/route';
import * as captureDraft from '@/app/api/v1/captures/[id]/draft/route';
import * as capture from '@/app/api/v1/captures/[id]/route';
import * as captureText from '@/app/api/v1/captures/[id]/text/route';
import * as captureWarc from '@/app/api/v1/captures/[id]/warc/route';
import * as captures from '@/app/api/v1/captures/route';
import * as citationRestore from '@/app/api/v1/citations/[id]/restore/route';
import * as citation from '@/app/api/v1/citations/[id]/route';
import * as claimAssessmentsMine from '@/app/api/v1/claims/[id]/assessments/mine/route';
import * as claimAssessments from '@/app/api/v1/claims/[id]/assessments/route';
import * as claimAssignee from '@/app/api/v1/claims/[id]/assignee/route';
import * as claimAssignment from '@/app/api/v1/claims/[id]/assignments/[reviewerId]/route';
import * as claimAssignments from '@/app/api/v1/claims/[id]/assignments/route';
import * as claimCitations from '@/app/api/v1/claims/[id]/citations/route';
import * as claimComments from '@/app/api/v1/claims/[id]/comments/route';
import * as claimConfirm from '@/app/api/v1/claims/[id]/confirm/route';
import * as claimDue from '@/app/api/v1/claims/[id]/due/route';
import * as claimHistory from '@/app/api/v1/claims/[id]/history/route';
import * as claimLinesOfEvidence from '@/app/api/v1/claims/[id]/lines-of-evidence/route';
import * as claimMatchCite from '@/app/api/v1/claims/[id]/matches/[matchId]/cite/route';
import * as claimMatchApart from '@/app/api/v1/claims/[id]/matches/[matchId]/not-the-same/route';
import * as claimMatches from '@/app/api/v1/claims/[id]/matches/route';
import * as claimMerge from '@/app/api/v1/claims/[id]/merge/route';
import * as claimMissingEvidence from '@/app/api/v1/claims/[id]/missing-evidence/route';
import * as claimPlace from '@/app/api/v1/claims/[id]/place/route';
import * as claimRestore from '@/app/api/v1/claims/[id]/restore/route';
import * as claim from '@/app/api/v1/claims/[id]/route';
import * as claimSplit from '@/app/api/v1/claims/[id]/split/route';
import * as claimThreads from '@/app/api/v1/claims/[id]/threads/route';
import * as claimVerdict from '@/app/api/v1/claims/[id]/verdict/route';
import * as commentRestore from '@/app/api/v1/comments/[id]/restore/route';
import * as comment from '@/app/api/v1/comments/[id]/route';
import * as deskMethod from '@/app/api/v1/desk/method/route';
import * as desk from '@/app/api/v1/desk/route';
import * as deskSecondFactors from '@/app/api/v1/desk/second-factors/route';
import * as importArticle from '@/app/api/v1/imports/[id]/article/route';
import * as importRetry from '@/app/api/v1/imports/[id]/retry/route';
import * as importRevisionPreview from '@/app/api/v1/imports/[id]/revision/preview/route';
import * as importRevision from '@/app/api/v1/imports/[id]/revision/route';
import * as importOne from '@/app/api/v1/imports/[id]/route';
import * as imports from '@/app/api/v1/imports/route';
import * as inboxRead from '@/app/api/v1/inbox/read/route';
import * as inbox from '@/app/api/v1/inbox/route';
import * as invitation from '@/app/api/v1/invitations/[invitationId]/route';
import * as invitations from '@/app/api/v1/invitations/route';
import * as matches from '@/app/api/v1/matches/route';
import * as memberDisable from '@/app/api/v1/members/[id]/disable/route';
import * as memberEnable from '@/app/api/v1/members/[id]/enable/route';
import * as memberRole from '@/app/api/v1/members/[id]/role/route';
import * as memberSecondFactors from '@/app/api/v1/members/[id]/second-factors/route';
import * as memberSessions from '@/app/api/v1/members/[id]/sessions/route';
import * as members from '@/app/api/v1/members/route';
import * as priorChecksImport from '@/app/api/v1/prior-checks/import/route';
import * as checkImportRetry from '@/app/api/v1/prior-checks/imports/[id]/retry/route';
import * as checkImport from '@/app/api/v1/prior-checks/imports/[id]/route';
import * as checkImports from '@/app/api/v1/prior-checks/imports/route';
import * as priorChecks from '@/app/api/v1/prior-checks/route';
import * as checkPart from '@/app/api/v1/prior-checks/uploads/[uploadId]/parts/[number]/route';
import * as ratingScaleRestore from '@/app/api/v1/rating-scales/[id]/restore/route';
import * as ratingScale from '@/app/api/v1/rating-scales/[id]/route';
import * as ratingScales from '@/app/api/v1/rating-scales/route';
import * as reportSchema from '@/app/api/v1/report.schema.json/route';
import * as search from '@/app/api/v1/search/route';
import * as sourceCaptures from '@/app/api/v1/sources/[id]/captures/route';
import * as sourceCitations from '@/app/api/v1/sources/[id]/citations/route';
import * as sourceNotices from '@/app/api/v1/sources/[id]/notices/check/route';
import * as sourceRank from '@/app/api/v1/sources/[id]/rank/route';
import * as sourceReferences from '@/app/api/v1/sources/[id]/references/route';
import * as sourceRestore from '@/app/api/v1/sources/[id]/restore/route';
import * as source from '@/app/api/v1/sources/[id]/route';
import * as sourceVisitPlan from '@/app/api/v1/sources/[id]/visit-plan/route';
import * as sourceVisits from '@/app/api/v1/sources/[id]/visits/route';
import * as sourcesExport from '@/app/api/v1/sources/export/route';
import * as sourcesImportPreview from '@/app/api/v1/sources/import/preview/route';
import * as sourcesImport from '@/app/api/v1/sources/import/route';
import * as sourcesPropose from '@/app/api/v1/sources/propose/route';
import * as sources from '@/app/api/v1/sources/route';
import * as sourcesSuggestions from '@/app/api/v1/sources/suggestions/route';
import * as threadReopen from '@/app/api/v1/threads/[id]/reopen/route';
import * as threadResolve from '@/app/api/v1/threads/[id]/resolve/route';
import * as token from '@/app/api/v1/tokens/[tokenId]/route';
import * as tokens from '@/app/api/v1/tokens/route';
import * as undoLast from '@/app/api/v1/undo/route';
import * as visitJob from '@/app/api/v1/visit-jobs/[id]/route';
import * as visitJobs from '@/app/api/v1/visit-jobs/route';
import * as visitLookedAt from '@/app/api/v1/visits/[id]/looked-at/route';
import * as visitsCounts from '@/app/api/v1/visits/counts/route';
import * as visits from '@/app/api/v1/visits/route';
import * as webhookDeliverySendAgain from '@/app/api/v1/webhook-deliveries/[id]/send-again/route';
import * as webhookDeliveries from '@/app/api/v1/webhook-deliveries/route';
import * as webhookRestore from '@/app/api/v1/webhooks/[id]/restore/route';
import * as webhook from '@/app/api/v1/webhooks/[id]/route';
import * as webhooks from '@/app/api/v1/webhooks/route';
import * as workCounts from '@/app/api/v1/work/counts/route';
import * as workNext from '@/app/api/v1/work/next/route';
import * as work from '@/app/api/v1/work/route';
import type { Operation } from '@/lib/http/operation';
import type { ApiRoute } from '@/lib/http/route';

/** The API's routes but the one that describes them; a test finds one that is missing here. */
const modules: Record<string, ApiRoute>[] = [
  agreement,
  account,
  accountPassword,
  accountMail,
  accountSessions,
  accountSession,
  accountSecondFactors,
  accountAuthenticator,
  accountAuthenticatorConfirm,
  accountAuthenticatorRemove,
  accountRecoveryCodes,
  accountPasskeyRemove,
  token,
  members,
  memberRole,
  memberDisable,
  memberEnable,
  memberSessions,
  memberSecondFactors,
  invitations,
  invitation,
  desk,
  auditLogVerification,
  undoLast,
  claimLinesOfEvidence,
  claimMissingEvidence,
  articleRevisionsPreview,
  articleRevision,
  importRevisionPreview,
  captureCitations,
  captureDraft,
  captureJobs,
  visitJobs,
  visitsCounts,
  workCounts,
  sourcesPropose,
  sourcesImportPreview,
  sourcesSuggestions,
  sourceReferences,
  sourceVisitPlan,
  articleAnnotations,
  articleClaims,
  articleCoverage,
  articleEvents,
  articleGalley,
  articleMark,
  articleMarks,
  articlePolicy,
  articlePresence,
  articleProposals,
  articleProposalsAccept,
  articleProposalsDismiss,
  articleProposalsReopen,
  articleReport,
  articleReports,
  articleRestore,
  articleRevisions,
  article,
  articleSuggestionsAccept,
  articleAveritec,
  articles,
  auditLog,
  auditLogUndo,
  citationRestore,
  citation,
  claimAssessmentsMine,
  claimAssessments,
  claimAssignee,
  claimAssignment,
  claimAssignments,
  claimCitations,
  claimComments,
  claimConfirm,
  claimDue,
  claimHistory,
  claimMerge,
  claimPlace,
  claimRestore,
  claim,
  claimSplit,
  claimThreads,
  claimVerdict,
  comment,
  deskMethod,
  deskSecondFactors,
  commentRestore,
  threadResolve,
  threadReopen,
  inbox,
  inboxRead,
  webhookDeliveries,
  webhookDeliverySendAgain,
  webhookRestore,
  webhook,
  webhooks,
  importArticle,
  importRetry,
  importRevision,
  importOne,
  imports,
  ratingScale,
  ratingScaleRestore,
  ratingScales,
  reportSchema,
  sourceCitations,
  sourceNotices,
  sourceRank,
  sourceRestore,
  source,
  sourceVisits,
  sourcesExport,
  search,
  priorChecksImport,
  checkImportRetry,
  checkImport,
  checkImports,
  checkPart,
  priorChecks,
  claimMatchCite,
  claimMatchApart,
  claimMatches,
  matches,
  sourcesImport,
  sources,
  captureRetry,
  captureJob,
  captureBytes,
  captureText,
  captureWarc,
  capture,
  captures,
  sourceCaptures,
  tokens,
  visitJob,
  work,
  workNext,
  visitLookedAt,
  visits,
];

export const operations: Operation[] = modules.flatMap((module) =>
  Object.values(module).map(({ operation }) => operation),
);
