/**
 * The API of Claimdesk as types, made of its description by `npm run generate:client`.
 * `paths` is of the shape that openapi-fetch takes.
 */

export type AuditEvent =
  | {
      type: 'article.imported';
      articleId: string;
      title: string;
      claims: number;
    }
  | {
      type: 'import.started';
      jobId: string;
      name: string;
    }
  | {
      type: 'import.read';
      jobId: string;
      name: string;
    }
  | {
      type: 'import.failed';
      jobId: string;
      name: string;
      reason: string;
    }
  | {
      type: 'import.retried';
      jobId: string;
      name: string;
    }
  | {
      type: 'import.cancelled';
      jobId: string;
      name: string;
    }
  | {
      type: 'import.saved';
      jobId: string;
      name: string;
      articleId: string;
    }
  | {
      type: 'article.edited';
      articleId: string;
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
    }
  | {
      type: 'article.retired';
      articleId: string;
      reason: string;
    }
  | {
      type: 'article.restored';
      articleId: string;
    }
  | {
      type: 'article.revised';
      articleId: string;
      revision: number;
      same: number;
      changed: number;
      ambiguous: number;
      gone: number;
    }
  | {
      type: 'claim.added';
      articleId: string;
      claimId: string;
      number: number;
      wording: string;
    }
  | {
      type: 'claim.edited';
      articleId: string;
      claimId: string;
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
      former?: {
        passageIds: string[];
        carriedIds: string[];
      };
    }
  | {
      type: 'claim.undone';
      articleId: string;
      claimId: string;
      sequence: number;
      undone: string;
      words: string;
      again: boolean;
    }
  | {
      type: 'article.undone';
      articleId: string;
      sequence: number;
      undone: string;
      words: string;
      again: boolean;
    }
  | {
      type: 'source.undone';
      sourceId: string;
      title: string;
      sequence: number;
      undone: string;
      words: string;
      again: boolean;
    }
  | {
      type: 'sources.undone';
      sequence: number;
      undone: string;
      words: string;
      again: boolean;
    }
  | {
      type: 'assessment.undone';
      articleId: string;
      claimId: string;
      sequence: number;
      undone: string;
      words: string;
      again: boolean;
    }
  | {
      type: 'claim.assigned';
      articleId: string;
      claimId: string;
      assigneeId: string;
      assigneeName: string;
      former?: {
        assigneeId: string | null;
        wasAsked: boolean;
      };
    }
  | {
      type: 'claim.released';
      articleId: string;
      claimId: string;
      assigneeName: string;
      former?: {
        assigneeId: string;
      };
    }
  | {
      type: 'claim.asked';
      articleId: string;
      claimId: string;
      reviewerId: string;
      reviewerName: string;
    }
  | {
      type: 'claim.unasked';
      articleId: string;
      claimId: string;
      reviewerId: string;
      reviewerName: string;
    }
  | {
      type: 'claim.dueSet';
      articleId: string;
      claimId: string;
      before: string | null;
      after: string | null;
    }
  | {
      type: 'claim.split';
      articleId: string;
      claimId: string;
      intoNumbers: number[];
    }
  | {
      type: 'claim.merged';
      articleId: string;
      claimId: string;
      intoNumber: number;
    }
  | {
      type: 'claim.absorbed';
      articleId: string;
      claimId: string;
      fromNumbers: number[];
      gained?: {
        passageIds: string[];
        carriedIds: string[];
        citationIds: string[];
      };
    }
  | {
      type: 'claim.retired';
      articleId: string;
      claimId: string;
      reason: string;
    }
  | {
      type: 'claim.restored';
      articleId: string;
      claimId: string;
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
      former?: {
        reason: string;
      };
    }
  | {
      type: 'sentence.marked';
      articleId: string;
      markId: string;
      kind: 'opinion' | 'not_checkable' | 'dismissed';
      reason: string | null;
      words: string;
      former?: {
        markId: string | null;
      };
    }
  | {
      type: 'sentence.unmarked';
      articleId: string;
      markId: string;
      kind: 'opinion' | 'not_checkable' | 'dismissed';
      words: string;
    }
  | {
      type: 'proposals.asked';
      articleId: string;
      model: string;
    }
  | {
      type: 'proposals.cancelled';
      articleId: string;
    }
  | {
      type: 'proposals.made';
      articleId: string;
    }
  | {
      type: 'proposals.failed';
      articleId: string;
      reason: string;
    }
  | {
      type: 'proposal.accepted';
      articleId: string;
      claimId: string;
      proposalId: string;
      model: string;
      wording: string;
    }
  | {
      type: 'proposal.dismissed';
      articleId: string;
      proposalId: string;
      wording: string;
    }
  | {
      type: 'proposal.reopened';
      articleId: string;
      proposalId: string;
      wording: string;
      former?: {
        status: 'open' | 'accepted' | 'dismissed';
        claimId: string | null;
      };
    }
  | {
      type: 'coverage.demanded';
      articleId: string;
    }
  | {
      type: 'coverage.waived';
      articleId: string;
    }
  | {
      type: 'claim.carried';
      articleId: string;
      claimId: string;
      revision: number;
      outcome: 'same' | 'changed' | 'ambiguous' | 'gone';
      passages: {
        before: string;
        after: string | null;
      }[];
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
    }
  | {
      type: 'claim.confirmed';
      articleId: string;
      claimId: string;
      passages: string[];
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
      former?: {
        carriedIds: string[];
      };
    }
  | {
      type: 'claim.placed';
      articleId: string;
      claimId: string;
      before: string;
      after: string | null;
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
      former?: {
        carriedId: string;
        passageId: string | null;
        openedId: string | null;
      };
    }
  | {
      type: 'citation.added';
      articleId: string;
      claimId: string;
      citationId: string;
      sourceTitle: string;
      stance: 'supports' | 'refutes' | 'context';
    }
  | {
      type: 'citation.edited';
      articleId: string;
      claimId: string;
      citationId: string;
      sourceTitle: string;
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
      former?: {
        passageId: string | null;
      };
    }
  | {
      type: 'citation.retired';
      articleId: string;
      claimId: string;
      citationId: string;
      sourceTitle: string;
      reason: string;
    }
  | {
      type: 'citation.restored';
      articleId: string;
      claimId: string;
      citationId: string;
      sourceTitle: string;
      former?: {
        reason: string;
      };
    }
  | {
      type: 'assessment.recorded';
      articleId: string;
      claimId: string;
      assessmentId: string;
      rating: string;
      supersedesId: string | null;
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
    }
  | {
      type: 'assessment.withdrawn';
      articleId: string;
      claimId: string;
      assessmentId: string;
      rating: string;
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
    }
  | {
      type: 'verdict.settled';
      articleId: string;
      claimId: string;
      verdictId: string;
      rating: string;
    }
  | {
      type: 'verdict.reopened';
      articleId: string;
      claimId: string;
      verdictId: string;
      reason: string;
      state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
    }
  | {
      type: 'policy.set';
      articleId: string;
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
    }
  | {
      type: 'desk.secondFactorsDemanded';
      before: ('administrator' | 'editor' | 'reviewer' | 'reader')[];
      after: ('administrator' | 'editor' | 'reviewer' | 'reader')[];
    }
  | {
      type: 'desk.signingKeyMade';
      publicKey: string;
    }
  | {
      type: 'report.timestamped';
      articleId: string;
      number: number;
      authority: string;
      stampedAt: string;
    }
  | {
      type: 'desk.methodSet';
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
    }
  | {
      type: 'comment.added';
      articleId: string;
      claimId: string;
      commentId: string;
      threadId?: string;
    }
  | {
      type: 'comment.retired';
      articleId: string;
      claimId: string;
      commentId: string;
    }
  | {
      type: 'comment.restored';
      articleId: string;
      claimId: string;
      commentId: string;
    }
  | {
      type: 'thread.resolved';
      articleId: string;
      claimId: string;
      threadId: string;
    }
  | {
      type: 'thread.reopened';
      articleId: string;
      claimId: string;
      threadId: string;
      former?: {
        resolvedById: string | null;
        resolvedAt: string;
      };
    }
  | {
      type: 'report.published';
      articleId: string;
      reportId: string;
      number: number;
      sha256: string;
    }
  | {
      type: 'match.setApart';
      articleId: string;
      claimId: string;
      other: {
        kind: 'claim' | 'prior_check';
        id: string;
        wording: string;
      };
    }
  | {
      type: 'match.broughtBack';
      articleId: string;
      claimId: string;
      other: {
        kind: 'claim' | 'prior_check';
        id: string;
        wording: string;
      };
    }
  | {
      type: 'source.added';
      sourceId: string;
      title: string;
    }
  | {
      type: 'priorChecks.imported';
      from: string;
      added: number;
      changed: number;
    }
  | {
      type: 'priorChecks.asked';
      jobId: string;
      name: string;
    }
  | {
      type: 'priorChecks.failed';
      jobId: string;
      name: string;
      reason: string;
    }
  | {
      type: 'priorChecks.retried';
      jobId: string;
      name: string;
    }
  | {
      type: 'priorChecks.cancelled';
      jobId: string;
      name: string;
    }
  | {
      type: 'sources.imported';
      format: 'csl' | 'bibtex' | 'ris';
      sources: {
        id: string;
        title: string;
      }[];
    }
  | {
      type: 'source.edited';
      sourceId: string;
      title: string;
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
      former?: {
        notices: Notice[];
        noticesCheckedAt: string | null;
      };
    }
  | {
      type: 'source.retired';
      sourceId: string;
      title: string;
      reason: string;
    }
  | {
      type: 'source.restored';
      sourceId: string;
      title: string;
      former?: {
        reason: string;
      };
    }
  | {
      type: 'source.ranked';
      sourceId: string;
      title: string;
      before: 'preferred' | 'normal' | 'deprecated';
      after: 'preferred' | 'normal' | 'deprecated';
      reason: string | null;
      former?: {
        reason: string | null;
      };
    }
  | {
      type: 'source.noticesChecked';
      sourceId: string;
      title: string;
      notices: Notice[];
    }
  | {
      type: 'capture.asked';
      sourceId: string;
      title: string;
      jobId: string;
      of: string;
    }
  | {
      type: 'capture.retried';
      sourceId: string;
      title: string;
      jobId: string;
      of: string;
    }
  | {
      type: 'capture.cancelled';
      sourceId: string;
      title: string;
      jobId: string;
      of: string;
    }
  | {
      type: 'capture.failed';
      sourceId: string;
      title: string;
      jobId: string;
      of: string;
      reason: string;
    }
  | {
      type: 'capture.taken';
      sourceId: string;
      title: string;
      captures: {
        id: string;
        sha256: string;
      }[];
      of: string;
      citationIds: string[];
    }
  | {
      type: 'visit.asked';
      sourceId: string;
      title: string;
      jobId: string;
    }
  | {
      type: 'visits.due';
      jobId: string;
    }
  | {
      type: 'visits.cancelled';
      jobId: string;
    }
  | {
      type: 'visits.failed';
      jobId: string;
      reason: string;
    }
  | {
      type: 'visits.made';
      jobId: string;
      sources: number;
      news: number;
    }
  | {
      type: 'source.visited';
      sourceId: string;
      title: string;
      visitId: string;
      outcome:
        | 'unchanged'
        | 'changed-standing'
        | 'passage-gone'
        | 'page-gone'
        | 'unreachable'
        | 'refused-by-robots';
      capture: {
        id: string;
        sha256: string;
      } | null;
      passagesGone: string[];
    }
  | {
      type: 'visit.lookedAt';
      sourceId: string;
      title: string;
      visitId: string;
      outcome:
        | 'unchanged'
        | 'changed-standing'
        | 'passage-gone'
        | 'page-gone'
        | 'unreachable'
        | 'refused-by-robots';
    }
  | {
      type: 'visit.waitsAgain';
      sourceId: string;
      title: string;
      visitId: string;
      outcome:
        | 'unchanged'
        | 'changed-standing'
        | 'passage-gone'
        | 'page-gone'
        | 'unreachable'
        | 'refused-by-robots';
    }
  | {
      type: 'member.created';
      memberId: string;
      email: string;
      role: 'administrator' | 'editor' | 'reviewer' | 'reader';
    }
  | {
      type: 'member.invited';
      invitationId: string;
      email: string;
      role: 'administrator' | 'editor' | 'reviewer' | 'reader';
    }
  | {
      type: 'member.joined';
      memberId: string;
      invitationId: string;
      email: string;
      role: 'administrator' | 'editor' | 'reviewer' | 'reader';
    }
  | {
      type: 'member.renamed';
      memberId: string;
      before: string;
      after: string;
    }
  | {
      type: 'member.mailChosen';
      memberId: string;
      before: 'off' | 'at_once' | 'daily';
      after: 'off' | 'at_once' | 'daily';
    }
  | {
      type: 'mail.sent';
      memberId: string;
      notifications: number;
    }
  | {
      type: 'mail.failed';
      memberId: string;
      reason: string;
    }
  | {
      type: 'webhook.added';
      webhookId: string;
      url: string;
    }
  | {
      type: 'webhook.retired';
      webhookId: string;
      url: string;
    }
  | {
      type: 'webhook.restored';
      webhookId: string;
      url: string;
    }
  | {
      type: 'webhook.delivered';
      webhookId: string;
      deliveryId: string;
    }
  | {
      type: 'webhook.failed';
      webhookId: string;
      deliveryId: string;
      reason: string;
    }
  | {
      type: 'webhook.sentAgain';
      webhookId: string;
      deliveryId: string;
      url: string;
    }
  | {
      type: 'member.roleChanged';
      memberId: string;
      before: 'administrator' | 'editor' | 'reviewer' | 'reader';
      after: 'administrator' | 'editor' | 'reviewer' | 'reader';
    }
  | {
      type: 'member.disabled';
      memberId: string;
    }
  | {
      type: 'member.enabled';
      memberId: string;
    }
  | {
      type: 'member.passwordChanged';
      memberId: string;
    }
  | {
      type: 'member.signedOutEverywhere';
      memberId: string;
    }
  | {
      type: 'member.signedIn';
      memberId: string;
      way: 'password' | 'passkey' | 'identity_provider';
      secondFactor: ('authenticator_app' | 'recovery_code') | null;
      device: string;
    }
  | {
      type: 'member.signedOut';
      memberId: string;
      device: string;
    }
  | {
      type: 'member.lockedOut';
      memberId: string;
      step: 'password' | 'code' | 'proof';
    }
  | {
      type: 'member.sessionEnded';
      memberId: string;
      sessionId: string;
      device: string;
    }
  | {
      type: 'member.secondFactorAdded';
      memberId: string;
      factor: 'authenticator_app' | 'passkey';
      name: string | null;
    }
  | {
      type: 'member.secondFactorRemoved';
      memberId: string;
      factor: 'authenticator_app' | 'passkey';
      name: string | null;
    }
  | {
      type: 'member.secondFactorsReset';
      memberId: string;
    }
  | {
      type: 'member.recoveryCodesMade';
      memberId: string;
    }
  | {
      type: 'member.recoveryCodeUsed';
      memberId: string;
      left: number;
    }
  | {
      type: 'invitation.revoked';
      invitationId: string;
    }
  | {
      type: 'invitation.mailed';
      invitationId: string;
      email: string;
    }
  | {
      type: 'invitation.mailFailed';
      invitationId: string;
      email: string;
      reason: string;
    }
  | {
      type: 'token.created';
      tokenId: string;
      name: string;
    }
  | {
      type: 'token.revoked';
      tokenId: string;
      name: string;
    }
  | {
      type: 'scale.revised';
      scaleId: string;
      key: string;
      name: string;
      revision: number;
      replacesId: string | null;
    }
  | {
      type: 'scale.retired';
      scaleId: string;
      key: string;
      name: string;
    }
  | {
      type: 'scale.restored';
      scaleId: string;
      key: string;
      name: string;
    }
  | {
      type: 'desk.backUpBegun';
    }
  | {
      type: 'desk.changed';
      changes: {
        field: string;
        before: {
          [k: string]: unknown;
        };
        after: {
          [k: string]: unknown;
        };
      }[];
    }
  | {
      type: 'scale.added';
      scaleId: string;
      key: string;
    };

export interface paths {
  '/api/v1/agreement': {
    /**
     * Measure how much reviewers agree, on an article or the whole desk, a scale at a time
     */
    get: {
      parameters: {
        query?: {
          articleId?: string;
          kind?:
            | 'quantity'
            | 'event'
            | 'attribution'
            | 'causal'
            | 'comparison'
            | 'prediction'
            | 'quotation';
          /**
           * @minItems 2
           * @maxItems 2
           */
          reviewer?: string[];
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              articleId: string | null;
              kind:
                | (
                    | 'quantity'
                    | 'event'
                    | 'attribution'
                    | 'causal'
                    | 'comparison'
                    | 'prediction'
                    | 'quotation'
                  )
                | null;
              reviewers: [string, string] | null;
              counted: 'all' | 'settled_and_own' | 'settled';
              scales: {
                scale: {
                  key: string;
                  name: string;
                  ratings: {
                    key: string;
                    label: string;
                    order: number | null;
                    tone:
                      | 'true'
                      | 'mostly_true'
                      | 'mixed'
                      | 'mostly_false'
                      | 'false'
                      | 'unproven'
                      | 'neutral';
                  }[];
                };
                all: {
                  claims: number;
                  pairs: number;
                  agreeing: number;
                  nominal: {
                    value: number | null;
                    undefinedBecause: ('no_pairs' | 'no_variation') | null;
                    claims: number;
                    ratings: number;
                    interval: {
                      low: number;
                      high: number;
                      resamples: number;
                      used: number;
                    } | null;
                    noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                  };
                  ordinal: {
                    value: number | null;
                    undefinedBecause: ('no_pairs' | 'no_variation') | null;
                    claims: number;
                    ratings: number;
                    interval: {
                      low: number;
                      high: number;
                      resamples: number;
                      used: number;
                    } | null;
                    noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                  };
                  outsideOrder: number;
                };
                ratedOnce: number;
                byPair: {
                  /**
                   * @minItems 2
                   * @maxItems 2
                   */
                  reviewers: [Person, Person];
                  figures: {
                    claims: number;
                    pairs: number;
                    agreeing: number;
                    nominal: {
                      value: number | null;
                      undefinedBecause: ('no_pairs' | 'no_variation') | null;
                      claims: number;
                      ratings: number;
                      interval: {
                        low: number;
                        high: number;
                        resamples: number;
                        used: number;
                      } | null;
                      noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                    };
                    ordinal: {
                      value: number | null;
                      undefinedBecause: ('no_pairs' | 'no_variation') | null;
                      claims: number;
                      ratings: number;
                      interval: {
                        low: number;
                        high: number;
                        resamples: number;
                        used: number;
                      } | null;
                      noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                    };
                    outsideOrder: number;
                  };
                  kappa: {
                    value: number | null;
                    undefinedBecause: ('no_pairs' | 'no_variation') | null;
                  };
                  weightedKappa: {
                    value: number | null;
                    undefinedBecause: ('no_pairs' | 'no_variation') | null;
                  };
                  matrix: number[][];
                }[];
                byKind: {
                  kind:
                    | 'quantity'
                    | 'event'
                    | 'attribution'
                    | 'causal'
                    | 'comparison'
                    | 'prediction'
                    | 'quotation';
                  figures: {
                    claims: number;
                    pairs: number;
                    agreeing: number;
                    nominal: {
                      value: number | null;
                      undefinedBecause: ('no_pairs' | 'no_variation') | null;
                      claims: number;
                      ratings: number;
                      interval: {
                        low: number;
                        high: number;
                        resamples: number;
                        used: number;
                      } | null;
                      noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                    };
                    ordinal: {
                      value: number | null;
                      undefinedBecause: ('no_pairs' | 'no_variation') | null;
                      claims: number;
                      ratings: number;
                      interval: {
                        low: number;
                        high: number;
                        resamples: number;
                        used: number;
                      } | null;
                      noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                    };
                    outsideOrder: number;
                  };
                }[];
                byMonth: {
                  month: string;
                  figures: {
                    claims: number;
                    pairs: number;
                    agreeing: number;
                    nominal: {
                      value: number | null;
                      undefinedBecause: ('no_pairs' | 'no_variation') | null;
                      claims: number;
                      ratings: number;
                      interval: {
                        low: number;
                        high: number;
                        resamples: number;
                        used: number;
                      } | null;
                      noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                    };
                    ordinal: {
                      value: number | null;
                      undefinedBecause: ('no_pairs' | 'no_variation') | null;
                      claims: number;
                      ratings: number;
                      interval: {
                        low: number;
                        high: number;
                        resamples: number;
                        used: number;
                      } | null;
                      noIntervalBecause: ('undefined' | 'one_unit' | 'no_disagreement') | null;
                    };
                    outsideOrder: number;
                  };
                }[];
                matrix: number[][];
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account': {
    /**
     * Read one’s own account
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              email: string;
              name: string;
              role: 'administrator' | 'editor' | 'reviewer' | 'reader';
              status: 'active' | 'disabled';
              hasPassword: boolean;
              version: number;
              createdAt: string;
              mail: ('off' | 'at_once' | 'daily') | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Change one’s own name; the log keeps the names of its time
     */
    patch: {
      parameters: {
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              email: string;
              name: string;
              role: 'administrator' | 'editor' | 'reviewer' | 'reader';
              status: 'active' | 'disabled';
              hasPassword: boolean;
              version: number;
              createdAt: string;
              mail: ('off' | 'at_once' | 'daily') | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/password': {
    /**
     * Change one’s own password: every session ends, tokens keep working
     */
    put: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            currentPassword: string;
            password: string;
          };
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/mail': {
    /**
     * Choose whether one gets by e-mail what one’s inbox holds, from now on
     */
    put: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            mail: 'off' | 'at_once' | 'daily';
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              mail: 'off' | 'at_once' | 'daily';
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/sessions': {
    /**
     * List the browsers that are signed in to one’s own account
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                id: string;
                device: string;
                address: string;
                createdAt: string;
                lastSeenAt: string;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Sign out every browser of one’s own account; tokens keep working
     */
    delete: {
      parameters: {};
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/sessions/{sessionId}': {
    /**
     * Sign out one browser of one’s own account
     */
    delete: {
      parameters: {
        path: {
          sessionId: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/second-factors': {
    /**
     * Read what one’s own account has beside its password
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              authenticatorApp: {
                createdAt: string;
              } | null;
              passkeys: {
                id: string;
                name: string;
                createdAt: string;
                lastUsedAt: string | null;
              }[];
              recoveryCodesLeft: number;
              hasPassword: boolean;
              whyNoPasskeys: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/authenticator': {
    /**
     * Begin to set up an authenticator app; nothing is kept before its first code
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            passwordOrCode: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * In base32, for the app.
               */
              secret: string;
              /**
               * To be sent with the first code.
               */
              ticket: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/authenticator/confirm': {
    /**
     * Set up an authenticator app by its first code
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            ticket: string;
            code: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * Of the first second factor; shown here and never again.
               */
              recoveryCodes: string[] | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/authenticator/remove': {
    /**
     * Have one’s own authenticator app count no longer
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            passwordOrCode: string;
          };
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/recovery-codes': {
    /**
     * Make new recovery codes; those before work no longer
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            passwordOrCode: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              /**
               * Shown here and never again.
               */
              recoveryCodes: string[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/account/passkeys/{passkeyId}/remove': {
    /**
     * Have a passkey of one’s own work no longer
     */
    post: {
      parameters: {
        path: {
          passkeyId: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            passwordOrCode: string;
          };
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/tokens/{tokenId}': {
    /**
     * Revoke an API token of one’s own, be it the one of the call
     */
    delete: {
      parameters: {
        path: {
          tokenId: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/members': {
    /**
     * List the members of the desk
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                id: string;
                email: string;
                name: string;
                role: 'administrator' | 'editor' | 'reviewer' | 'reader';
                status: 'active' | 'disabled';
                hasPassword: boolean;
                version: number;
                createdAt: string;
                lastSignInAt: string | null;
                hasSecondFactor: boolean | null;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/members/{id}/role': {
    /**
     * Give a member another role, from their next request on
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            role: 'administrator' | 'editor' | 'reviewer' | 'reader';
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              email: string;
              name: string;
              role: 'administrator' | 'editor' | 'reviewer' | 'reader';
              status: 'active' | 'disabled';
              hasPassword: boolean;
              version: number;
              createdAt: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/members/{id}/disable': {
    /**
     * End a member’s sessions and stop their tokens, from the next request on
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              email: string;
              name: string;
              role: 'administrator' | 'editor' | 'reviewer' | 'reader';
              status: 'active' | 'disabled';
              hasPassword: boolean;
              version: number;
              createdAt: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/members/{id}/enable': {
    /**
     * Let a disabled member sign in again; their tokens work again
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              email: string;
              name: string;
              role: 'administrator' | 'editor' | 'reviewer' | 'reader';
              status: 'active' | 'disabled';
              hasPassword: boolean;
              version: number;
              createdAt: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/members/{id}/sessions': {
    /**
     * Sign a member out of every browser; their tokens keep working
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/members/{id}/second-factors': {
    /**
     * Take away a member’s second factors, so that they sign in by password alone
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/invitations': {
    /**
     * List the invitations that can still be accepted
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                id: string;
                email: string;
                role: 'administrator' | 'editor' | 'reviewer' | 'reader';
                expiresAt: string;
                createdAt: string;
                invitedBy: string | null;
                mail: {
                  status: 'waiting' | 'sent' | 'failed';
                  reason: string | null;
                } | null;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Invite somebody by a link that works once and for a week; an earlier one for the address stops working
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            email: string;
            role: 'administrator' | 'editor' | 'reviewer' | 'reader';
            byMail?: boolean;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              email: string;
              role: 'administrator' | 'editor' | 'reviewer' | 'reader';
              expiresAt: string;
              createdAt: string;
              invitedBy: string | null;
              /**
               * Shown here and never again.
               */
              link: string;
              /**
               * Whether it is sent by e-mail too.
               */
              isMailed: boolean;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/invitations/{invitationId}': {
    /**
     * Have the link of an invitation work no longer
     */
    delete: {
      parameters: {
        path: {
          invitationId: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/desk': {
    /**
     * Read the settings of the desk
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': DeskSettings;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Change the settings of the desk
     */
    put: {
      parameters: {
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            url: string | null;
            showReviewerNames: boolean;
            citationStyle:
              'apa' | 'chicago' | 'chicago-author-date' | 'mla' | 'vancouver' | 'harvard' | 'ieee';
            method: string;
            defaultScaleId: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': DeskSettings;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/audit-log/verification': {
    /**
     * Read the whole log and check its chain; names the first entry that does not hold
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json':
              | {
                  ok: true;
                  checked: number;
                  hash: string;
                }
              | {
                  ok: false;
                  sequence: number;
                  fault: 'gap' | 'previous_hash' | 'hash' | 'end';
                  why: string;
                  checked: number;
                };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/undo': {
    /**
     * See which command of one’s own on an article, a claim or a source an undo would take back
     */
    get: {
      parameters: {
        query?: {
          articleId?: string;
          claimId?: string;
          sourceId?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              last: {
                sequence: number;
                words: string;
                canUndo: boolean;
                why: string | null;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Take back the last command of one’s own on an article, a claim or a source
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json':
            | {
                articleId: string;
              }
            | {
                claimId: string;
              }
            | {
                sourceId: string;
              };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * Of the entry that tells of the undo: its own undo does it again.
               */
              sequence: number;
              /**
               * What was taken back.
               */
              words: string;
              /**
               * Whether that was an undo, so that what it took back holds again.
               */
              again: boolean;
              /**
               * What it wrote to the log.
               */
              events: ToldEntry[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/lines-of-evidence': {
    /**
     * See which of a claim’s sources repeat one another, by their citations and newest copies
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              lines: {
                sources: string[];
                origin: string | null;
              }[];
              links: {
                a: string;
                b: string;
                relations: {
                  kind:
                    | 'same-canonical'
                    | 'copy'
                    | 'rewrite'
                    | 'contains'
                    | 'shares-quotations'
                    | 'credits'
                    | 'same-publisher';
                  strength: number;
                  joins: boolean;
                  origin: ('a' | 'b') | null;
                  part: {
                    of: 'a' | 'b';
                    share: number;
                  } | null;
                  count: number | null;
                  names: string[];
                }[];
              }[];
              notCompared: string[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/missing-evidence': {
    /**
     * See what the desk’s rules find missing in the evidence of a claim
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              missing: {
                demand: 'primary_source' | 'speakers_words' | 'two_lines';
                level: 'shown' | 'needs_reason';
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/revisions/preview': {
    /**
     * See what a next text would do to the claims of an article; nothing is saved
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            format?: 'text' | 'markdown' | 'html';
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              number: number;
              counts: {
                same: number;
                changed: number;
                ambiguous: number;
                gone: number;
              };
              title: string | null;
              claims: {
                id: string;
                number: number;
                wording: string;
                state:
                  | 'open'
                  | 'in_review'
                  | 'assessed'
                  | 'disputed'
                  | 'settled'
                  | 'withdrawn'
                  | 'retired';
                standing: 'current' | 'changed' | 'ambiguous' | 'gone';
                passages: {
                  before: string;
                  after: string | null;
                  choices: {
                    passage: {
                      exact: string;
                      prefix: string;
                      suffix: string;
                      start: number;
                      end: number;
                    };
                    score: number;
                  }[];
                }[];
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/revisions/{number}': {
    /**
     * Read one of the texts that an article has had
     */
    get: {
      parameters: {
        path: {
          id: string;
          number: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              articleId: string;
              number: number;
              text: string;
              textSha256: string;
              blocks: {
                kind: 'heading' | 'paragraph' | 'quotation' | 'listItem' | 'credit';
                level?: number;
                start: number;
                end: number;
              }[];
              createdAt: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/imports/{id}/revision/preview': {
    /**
     * See what what was read would do to the claims of an article, as its next text
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          articleId: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              number: number;
              counts: {
                same: number;
                changed: number;
                ambiguous: number;
                gone: number;
              };
              title: string | null;
              claims: {
                id: string;
                number: number;
                wording: string;
                state:
                  | 'open'
                  | 'in_review'
                  | 'assessed'
                  | 'disputed'
                  | 'settled'
                  | 'withdrawn'
                  | 'retired';
                standing: 'current' | 'changed' | 'ambiguous' | 'gone';
                passages: {
                  before: string;
                  after: string | null;
                  choices: {
                    passage: {
                      exact: string;
                      prefix: string;
                      suffix: string;
                      start: number;
                      end: number;
                    };
                    score: number;
                  }[];
                }[];
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures/{id}/citations': {
    /**
     * List the citations that rest on words of a copy, in the order of its text; 200 at most
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                citationId: string;
                stance: 'supports' | 'refutes' | 'context';
                quote: string | null;
                locator: string | null;
                claim: {
                  id: string;
                  number: number;
                  wording: string;
                  state:
                    | 'open'
                    | 'in_review'
                    | 'assessed'
                    | 'disputed'
                    | 'settled'
                    | 'withdrawn'
                    | 'retired';
                };
                article: {
                  id: string;
                  title: string;
                };
                passage: {
                  id: string;
                  exact: string;
                  prefix: string;
                  suffix: string;
                  start: number;
                  end: number;
                };
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures/{id}/draft': {
    /**
     * Read what a copy says of the work it is of, as a draft of its CSL-JSON item
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              type:
                | 'article'
                | 'article-journal'
                | 'article-magazine'
                | 'article-newspaper'
                | 'bill'
                | 'book'
                | 'broadcast'
                | 'chapter'
                | 'classic'
                | 'collection'
                | 'dataset'
                | 'document'
                | 'entry'
                | 'entry-dictionary'
                | 'entry-encyclopedia'
                | 'event'
                | 'figure'
                | 'graphic'
                | 'hearing'
                | 'interview'
                | 'legal_case'
                | 'legislation'
                | 'manuscript'
                | 'map'
                | 'motion_picture'
                | 'musical_score'
                | 'pamphlet'
                | 'paper-conference'
                | 'patent'
                | 'performance'
                | 'periodical'
                | 'personal_communication'
                | 'post'
                | 'post-weblog'
                | 'regulation'
                | 'report'
                | 'review'
                | 'review-book'
                | 'software'
                | 'song'
                | 'speech'
                | 'standard'
                | 'thesis'
                | 'treaty'
                | 'webpage';
              title?: string;
              /**
               * @maxItems 200
               */
              author?: (
                | {
                    literal: string;
                    [k: string]: unknown;
                  }
                | {
                    family: string;
                    given?: string;
                    [k: string]: unknown;
                  }
              )[];
              issued?:
                | {
                    /**
                     * @minItems 1
                     * @maxItems 2
                     */
                    'date-parts': (number | string)[][];
                    [k: string]: unknown;
                  }
                | {
                    literal: string;
                    [k: string]: unknown;
                  }
                | {
                    raw: string;
                    [k: string]: unknown;
                  };
              accessed?:
                | {
                    /**
                     * @minItems 1
                     * @maxItems 2
                     */
                    'date-parts': (number | string)[][];
                    [k: string]: unknown;
                  }
                | {
                    literal: string;
                    [k: string]: unknown;
                  }
                | {
                    raw: string;
                    [k: string]: unknown;
                  };
              'container-title'?: string;
              publisher?: string;
              URL?: string;
              DOI?: string;
              ISBN?: string;
              language?: string;
              note?: string;
              [k: string]: unknown;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/capture-jobs': {
    /**
     * List the copies of a source that are under way or failed, the latest first; ten at most
     */
    get: {
      parameters: {
        query: {
          cursor?: string;
          limit?: number;
          sourceId: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Capturing[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/visit-jobs': {
    /**
     * See the latest visit that is under way or failed: to one source, or to all that are due
     */
    get: {
      parameters: {
        query?: {
          sourceId?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              open: Visiting | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/visits/counts': {
    /**
     * Count the visits that nobody has looked at, by what they found
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              counts: {
                [k: string]: number;
              };
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/work/counts': {
    /**
     * Count the claims in each list of work that the caller has something to do with
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              counts: {
                [k: string]: number;
              };
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/propose': {
    /**
     * Look up a web address, a DOI or an ISBN, for a draft of a source; nothing is saved
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            /**
             * A web address, a DOI or an ISBN.
             */
            text: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              draft: {
                type:
                  | 'article'
                  | 'article-journal'
                  | 'article-magazine'
                  | 'article-newspaper'
                  | 'bill'
                  | 'book'
                  | 'broadcast'
                  | 'chapter'
                  | 'classic'
                  | 'collection'
                  | 'dataset'
                  | 'document'
                  | 'entry'
                  | 'entry-dictionary'
                  | 'entry-encyclopedia'
                  | 'event'
                  | 'figure'
                  | 'graphic'
                  | 'hearing'
                  | 'interview'
                  | 'legal_case'
                  | 'legislation'
                  | 'manuscript'
                  | 'map'
                  | 'motion_picture'
                  | 'musical_score'
                  | 'pamphlet'
                  | 'paper-conference'
                  | 'patent'
                  | 'performance'
                  | 'periodical'
                  | 'personal_communication'
                  | 'post'
                  | 'post-weblog'
                  | 'regulation'
                  | 'report'
                  | 'review'
                  | 'review-book'
                  | 'software'
                  | 'song'
                  | 'speech'
                  | 'standard'
                  | 'thesis'
                  | 'treaty'
                  | 'webpage';
                title?: string;
                /**
                 * @maxItems 200
                 */
                author?: (
                  | {
                      literal: string;
                      [k: string]: unknown;
                    }
                  | {
                      family: string;
                      given?: string;
                      [k: string]: unknown;
                    }
                )[];
                issued?:
                  | {
                      /**
                       * @minItems 1
                       * @maxItems 2
                       */
                      'date-parts': (number | string)[][];
                      [k: string]: unknown;
                    }
                  | {
                      literal: string;
                      [k: string]: unknown;
                    }
                  | {
                      raw: string;
                      [k: string]: unknown;
                    };
                accessed?:
                  | {
                      /**
                       * @minItems 1
                       * @maxItems 2
                       */
                      'date-parts': (number | string)[][];
                      [k: string]: unknown;
                    }
                  | {
                      literal: string;
                      [k: string]: unknown;
                    }
                  | {
                      raw: string;
                      [k: string]: unknown;
                    };
                'container-title'?: string;
                publisher?: string;
                URL?: string;
                DOI?: string;
                ISBN?: string;
                language?: string;
                note?: string;
                [k: string]: unknown;
              };
              duplicate: {
                id: string;
                title: string;
                shared: 'doi' | 'isbn' | 'canonicalUrl';
              } | null;
              failure: string | null;
              notices: Notice[] | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/import/preview': {
    /**
     * See what adding the works of a bibliography would do; nothing is saved
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            format?: ('csl' | 'bibtex' | 'ris') | null;
            text: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              format: 'csl' | 'bibtex' | 'ris';
              fresh: {
                position: number;
                key: string;
                title: string;
                reference: string;
              }[];
              known: {
                position: number;
                key: string;
                title: string;
                existing: {
                  id: string;
                  title: string;
                  shared: 'doi' | 'isbn' | 'canonicalUrl';
                } | null;
                repeats: number | null;
              }[];
              unreadable: {
                position: number;
                key: string;
                problem: string;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/suggestions': {
    /**
     * Suggest sources to cite in an article, twelve at most: by words, or without any those it cites already
     */
    get: {
      parameters: {
        query: {
          articleId: string;
          q?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Source[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/references': {
    /**
     * Read a source as a line of a bibliography in each style, the desk’s own first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              references: {
                style:
                  | 'apa'
                  | 'chicago'
                  | 'chicago-author-date'
                  | 'mla'
                  | 'vancouver'
                  | 'harvard'
                  | 'ieee';
                label: string;
                text: string;
                html: string;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/visit-plan': {
    /**
     * See whether and when the desk visits the address of a source by itself
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              notVisited: ('retired' | 'protected' | 'no-copy') | null;
              nextVisitAt: string | null;
              isCited: boolean;
              isOn: boolean;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/annotations': {
    /**
     * Save the claims of an article as W3C annotations of its present text
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Make claims of annotations: W3C JSON-LD, or what Hypothesis’ API answers
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json':
            | {
                [k: string]: unknown;
              }
            | unknown[];
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              claims: {
                id: string;
                number: number;
                wording: string;
              }[];
              alreadyHere: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/claims': {
    /**
     * List the claims of an article by number
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          state?:
            'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
          cursor?: number;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: ClaimSummary[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Add a claim to an article, tied to the words that make it
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            wording: string;
            claimant?: string | null;
            kind:
              | 'quantity'
              | 'event'
              | 'attribution'
              | 'causal'
              | 'comparison'
              | 'prediction'
              | 'quotation';
            priority?: 'high' | 'normal' | 'low';
            key?: string;
            /**
             * @maxItems 20
             */
            passages?: {
              exact: string;
              prefix?: string;
              suffix?: string;
              start?: number;
              end?: number;
            }[];
            origin?: {
              section: number;
              paragraph: number;
              sentence: number;
              /**
               * @maxItems 8
               */
              terms?: string[];
            } | null;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/coverage': {
    /**
     * Say whether every sentence must be covered before a report is published
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            required: boolean;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Article;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/events': {
    /**
     * Follow an article as it is worked on; Last-Event-ID, or after, names the last sequence known
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          after?: number;
        };
      };
      responses: {
        200: {
          content: {
            'text/event-stream': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/galley': {
    /**
     * List the sentences of an article: tied to a claim, marked or open, and suggested or not
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          status?: 'claim' | 'opinion' | 'not_checkable' | 'open';
          cursor?: number;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              revision: number;
              coverageRequired: boolean;
              coverage: {
                sentences: number;
                claims: number;
                opinion: number;
                notCheckable: number;
                open: number;
              };
              suggested: number;
              items: {
                start: number;
                end: number;
                words: string;
                section: number;
                status: 'claim' | 'opinion' | 'not_checkable' | 'open';
                mark: SentenceMark | null;
                isSuggested: boolean;
                suggestion: {
                  checkWorthiness: number | null;
                  kind:
                    | 'quantity'
                    | 'event'
                    | 'attribution'
                    | 'causal'
                    | 'comparison'
                    | 'prediction'
                    | 'quotation';
                  claimant: string | null;
                  wording: string;
                  reasons: {
                    kind:
                      | 'number'
                      | 'unit'
                      | 'date'
                      | 'name'
                      | 'named-source'
                      | 'quotation'
                      | 'superlative'
                      | 'comparison'
                      | 'negation'
                      | 'causal-word'
                      | 'future'
                      | 'opinion-word'
                      | 'question';
                    start: number;
                    end: number;
                    words: string;
                  }[];
                };
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/marks/{markId}': {
    /**
     * Take a mark off again: its sentence is open
     */
    delete: {
      parameters: {
        path: {
          id: string;
          markId: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/marks': {
    /**
     * Mark sentences as opinion or not checkable, or dismiss their suggestions
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            kind: 'opinion' | 'not_checkable' | 'dismissed';
            reason?: string | null;
            /**
             * @minItems 1
             * @maxItems 5000
             */
            sentences: string[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              items: SentenceMark[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/policy': {
    /**
     * Read how the claims of an article are judged: by its own policy or the desk’s
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': ReviewPolicy;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Give an article a policy of its own, or none; `If-Match` is the article’s version
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            policy: {
              requiredAssessments: {
                high: number;
                normal: number;
                low: number;
              };
              blind: boolean;
              tolerance: number;
              adjudicator: 'any_editor' | 'uninvolved_editor';
            } | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Article;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/presence': {
    /**
     * Show for some seconds that you have an article open, and what you edit
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            claimId?: string | null;
            editing?: ('wording' | 'citation' | 'assessment' | 'verdict' | 'new claim') | null;
            leaving?: boolean;
          };
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/proposals': {
    /**
     * Read what the desk’s language model proposes as claims, and how far it is
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              model: string | null;
              job: Job | null;
              items: {
                wording: string;
                claimant: string | null;
                kind:
                  | 'quantity'
                  | 'event'
                  | 'attribution'
                  | 'causal'
                  | 'comparison'
                  | 'prediction'
                  | 'quotation';
                id: string;
                sentence: string;
                model: string;
                status: 'open' | 'accepted' | 'dismissed';
                claimId: string | null;
                createdAt: string;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Ask the desk’s language model which claims the open sentences make, in the background
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': Job;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Let go of what the language model is being asked
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Job;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/proposals/accept': {
    /**
     * Make claims of what a language model proposed, as it is worded or as the caller says
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 1000
             */
            proposals: {
              wording?: string;
              claimant?: string | null;
              kind?:
                | 'quantity'
                | 'event'
                | 'attribution'
                | 'causal'
                | 'comparison'
                | 'prediction'
                | 'quotation';
              priority?: 'high' | 'normal' | 'low';
              id: string;
            }[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              items: ClaimSummary[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/proposals/dismiss': {
    /**
     * Put proposals of a language model away
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 1000
             */
            ids: string[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              proposals: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/proposals/reopen': {
    /**
     * Take decisions on proposals back; claims that came of them are retired
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 1000
             */
            ids: string[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              proposals: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/report': {
    /**
     * Save a report as a file: the newest published, or a preview while none is
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          format?:
            | 'json'
            | 'html'
            | 'md'
            | 'csv'
            | 'claimreview'
            | 'annotations'
            | 'averitec'
            | 'pdf'
            | 'docx'
            | 'xlsx'
            | 'bundle';
          layout?: 'report' | 'script';
          number?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': unknown;
            'text/html; charset=utf-8': unknown;
            'text/markdown; charset=utf-8': unknown;
            'text/csv; charset=utf-8': unknown;
            'application/ld+json': unknown;
            'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"': unknown;
            'application/pdf': unknown;
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': unknown;
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown;
            'application/zip': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/reports': {
    /**
     * List the published reports of an article, the newest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                id: string;
                articleId: string;
                number: number;
                slug: string;
                publishedAt: string;
                contentSha256: string;
                revision: number;
                articleChanged: {
                  revision: number;
                  at: string;
                } | null;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Publish the article’s check as its next numbered report
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              articleId: string;
              number: number;
              slug: string;
              publishedAt: string;
              contentSha256: string;
              url: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/restore': {
    /**
     * Bring a retired article back to the desk
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Article;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/revisions': {
    /**
     * List the texts that an article has had, the newest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: RevisionHeading[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Save the next text of an article and find its claims in it again
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            format?: 'text' | 'markdown' | 'html';
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              number: number;
              textSha256: string;
              createdAt: string;
              createdBy: Person | null;
              articleId: string;
              version: number;
              same: number;
              changed: number;
              ambiguous: number;
              gone: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}': {
    /**
     * Read an article with its present text and the scale its claims are rated on
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              title: string;
              /**
               * @maxItems 50
               */
              authors: string[];
              publisher: string | null;
              url: string | null;
              publishedAt: string | null;
              dueOn: string | null;
              language: string;
              isBasedOn: {
                [k: string]: unknown;
              } | null;
              note: string | null;
              id: string;
              version: number;
              slug: string;
              status: 'active' | 'retired';
              ratingScaleId: string;
              coverageRequired: boolean;
              policy: ReviewPolicy | null;
              createdAt: string;
              createdBy: Person | null;
              ratingScale: RatingScale;
              revision: number;
              text: string;
              textSha256: string;
              blocks: {
                kind: 'heading' | 'paragraph' | 'quotation' | 'listItem' | 'credit';
                level?: number;
                start: number;
                end: number;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Correct what is said about an article; what is left out stays
     */
    patch: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            title?: string;
            /**
             * @maxItems 50
             */
            authors?: string[];
            publisher?: string | null;
            url?: string | null;
            publishedAt?: string | null;
            dueOn?: string | null;
            language?: string;
            isBasedOn?: {
              [k: string]: unknown;
            } | null;
            note?: string | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Article;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Retire an article: its claims, reports and history stay
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          reason: string;
        };
        header: {
          'If-Match': string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Article;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/{id}/suggestions/accept': {
    /**
     * Make claims of sentences, worded as the detector suggests or as the caller says
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 5000
             */
            suggestions: {
              wording?: string;
              claimant?: string | null;
              kind?:
                | 'quantity'
                | 'event'
                | 'attribution'
                | 'causal'
                | 'comparison'
                | 'prediction'
                | 'quotation';
              priority?: 'high' | 'normal' | 'low';
              exact: string;
              start?: number;
            }[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              items: ClaimSummary[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles/averitec': {
    /**
     * Take in a file in AVeriTeC’s format as an article with its claims, sources and citations: all of it, or nothing
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            text: string;
            title: string;
            language?: string;
            withLabels?: boolean;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              articleId: string;
              title: string;
              claims: number;
              citations: number;
              sourcesAdded: number;
              withoutSource: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/articles': {
    /**
     * List the articles with how far each is, the one last worked on first
     */
    get: {
      parameters: {
        query?: {
          status?: 'active' | 'retired';
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                id: string;
                title: string;
                /**
                 * @maxItems 50
                 */
                authors: string[];
                publisher: string | null;
                language: string;
                updatedAt: string;
                states: {
                  [k: string]: number;
                };
                verdicts: {
                  label: string;
                  tone:
                    | 'true'
                    | 'mostly_true'
                    | 'mixed'
                    | 'mostly_false'
                    | 'false'
                    | 'unproven'
                    | 'neutral';
                  count: number;
                }[];
                workers: {
                  person: Person;
                  count: number;
                }[];
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Import an article with its claims: all of it, or nothing
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            title?: string;
            /**
             * @maxItems 50
             */
            authors?: string[];
            publisher?: string | null;
            url?: string | null;
            publishedAt?: string | null;
            dueOn?: string | null;
            language?: string;
            isBasedOn?: {
              [k: string]: unknown;
            } | null;
            note?: string | null;
            text: string;
            format?: 'text' | 'markdown' | 'html';
            blocks?: {
              kind: 'heading' | 'paragraph' | 'quotation' | 'listItem' | 'credit';
              level?: number;
              start: number;
              end: number;
            }[];
            /**
             * @maxItems 5000
             */
            claims?: {
              wording: string;
              claimant?: string | null;
              kind:
                | 'quantity'
                | 'event'
                | 'attribution'
                | 'causal'
                | 'comparison'
                | 'prediction'
                | 'quotation';
              priority?: 'high' | 'normal' | 'low';
              key?: string;
              /**
               * @maxItems 20
               */
              passages?: {
                exact: string;
                prefix?: string;
                suffix?: string;
                start?: number;
                end?: number;
              }[];
              origin?: {
                section: number;
                paragraph: number;
                sentence: number;
                /**
                 * @maxItems 8
                 */
                terms?: string[];
              } | null;
            }[];
            ratingScale?: string;
            importKey?: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              title: string;
              /**
               * @maxItems 50
               */
              authors: string[];
              publisher: string | null;
              url: string | null;
              publishedAt: string | null;
              dueOn: string | null;
              language: string;
              isBasedOn: {
                [k: string]: unknown;
              } | null;
              note: string | null;
              id: string;
              version: number;
              slug: string;
              status: 'active' | 'retired';
              ratingScaleId: string;
              coverageRequired: boolean;
              policy: ReviewPolicy | null;
              createdAt: string;
              createdBy: Person | null;
              claimCount: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/audit-log': {
    /**
     * List what happened on the desk, the newest first, or save all of it that fits
     */
    get: {
      parameters: {
        query?: {
          person?: string | 'system';
          kind?: 'articles' | 'claims' | 'reviews' | 'reports' | 'sources' | 'members' | 'desk';
          articleId?: string;
          from?: string;
          to?: string;
          /**
           * Answers with the whole list as a file.
           */
          format?: 'csv' | 'jsonl';
          cursor?: number;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                sequence: number;
                at: string;
                actor: {
                  id: string | null;
                  name: string;
                };
                event: AuditEvent;
                previousHash: string;
                hash: string;
                words: string;
                place: LogPlace | null;
              }[];
              nextCursor: string | null;
            };
            'text/csv; charset=utf-8': unknown;
            'application/jsonl': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/audit-log/{sequence}/undo': {
    /**
     * Take back the command of one’s own that wrote an entry, while nothing was built upon it
     */
    post: {
      parameters: {
        path: {
          sequence: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * Of the entry that tells of the undo: its own undo does it again.
               */
              sequence: number;
              /**
               * What was taken back.
               */
              words: string;
              /**
               * Whether that was an undo, so that what it took back holds again.
               */
              again: boolean;
              /**
               * What it wrote to the log.
               */
              events: ToldEntry[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/citations/{id}/restore': {
    /**
     * Put a retired citation back on its claim
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': CitationWithSource;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/citations/{id}': {
    /**
     * Read a citation with its source
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': CitationWithSource;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Correct a citation; what is left out stays
     */
    patch: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            stance?: 'supports' | 'refutes' | 'context';
            quote?: string | null;
            withoutQuote?: {
              reason:
                | 'interview'
                | 'phone_call'
                | 'book_page'
                | 'observation'
                | 'not_shareable'
                | 'other';
              words?: string | null;
            } | null;
            personCheck?: {
              who: string;
              on: string;
              how: 'in_person' | 'phone' | 'email' | 'video' | 'message';
              asked: string;
              outcome: 'confirmed' | 'objected' | 'partly';
              resolution?: string | null;
              protected?: boolean;
            } | null;
            locator?: string | null;
            note?: string | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': CitationWithSource;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Retire a citation
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          reason: string;
        };
        header: {
          'If-Match': string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': CitationWithSource;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/assessments/mine': {
    /**
     * Withdraw one’s own assessment; it stays in the record
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              state:
                | 'open'
                | 'in_review'
                | 'assessed'
                | 'disputed'
                | 'settled'
                | 'withdrawn'
                | 'retired';
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/assessments': {
    /**
     * List the assessments of a claim, the newest first; only one’s own while judging blind
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Assessment[];
              nextCursor: string | null;
              blind: boolean;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Rate a claim; an earlier rating of one’s own is superseded
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            rating: string;
            rationale: string;
            /**
             * @maxItems 100
             */
            citationIds?: string[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': Assessment;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/assignee': {
    /**
     * Give a claim to a member who may review it
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            assigneeId: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Take a claim out of anybody’s hands
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/assignments/{reviewerId}': {
    /**
     * Ask a reviewer no longer who was asked beside whoever has the claim in hand
     */
    delete: {
      parameters: {
        path: {
          id: string;
          reviewerId: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Person[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/assignments': {
    /**
     * List who is asked to assess a claim; whoever does not settle verdicts sees themselves
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Person[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Ask one more reviewer to assess a claim that somebody has in hand
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            reviewerId: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              items: Person[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/citations': {
    /**
     * List the citations of a claim with their sources, the oldest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
          /**
           * `any` lists the retired ones too.
           */
          status?: 'live' | 'any';
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: CitationWithSource[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Use a source on a claim
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            sourceId: string;
            stance: 'supports' | 'refutes' | 'context';
            quote?: string | null;
            withoutQuote?: {
              reason:
                | 'interview'
                | 'phone_call'
                | 'book_page'
                | 'observation'
                | 'not_shareable'
                | 'other';
              words?: string | null;
            } | null;
            personCheck?: {
              who: string;
              on: string;
              how: 'in_person' | 'phone' | 'email' | 'video' | 'message';
              asked: string;
              outcome: 'confirmed' | 'objected' | 'partly';
              resolution?: string | null;
              protected?: boolean;
            } | null;
            passage?: {
              exact: string;
              prefix?: string;
              suffix?: string;
              captureId: string;
              start?: number;
            } | null;
            locator?: string | null;
            note?: string | null;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': CitationWithSource;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/comments': {
    /**
     * List the comments on a claim, the oldest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Comment[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Say something about a claim: in a thread, or starting one
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            body: string;
            /**
             * @maxItems 20
             */
            mentions?: string[];
            threadId?: string;
            citationId?: string;
            passageId?: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': Comment;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/confirm': {
    /**
     * Say that a claim still holds for the words that a revision changed
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/due': {
    /**
     * Say by which day a claim should be settled; null takes the date away
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            dueOn: string | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/history': {
    /**
     * List what happened to a claim, in plain words and as the log has it, the newest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: number;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                sequence: number;
                at: string;
                actor: {
                  id: string | null;
                  name: string;
                };
                event: AuditEvent;
                previousHash: string;
                hash: string;
                words: string;
                command: number | null;
                canUndo: boolean;
                whyNot: string | null;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/merge': {
    /**
     * Merge other claims of the article into this one; they are retired
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 20
             */
            fromIds: string[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/place': {
    /**
     * Say where a passage stands that a revision left in doubt, or that it is at none of the places
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            pendingId?: string;
            choice: number | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/restore': {
    /**
     * Bring a retired claim back, with all that belongs to it
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}': {
    /**
     * Read a claim
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Change what the desk says about a claim or which words it is tied to; the rest stays
     */
    patch: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            wording?: string;
            claimant?: string | null;
            kind?:
              | 'quantity'
              | 'event'
              | 'attribution'
              | 'causal'
              | 'comparison'
              | 'prediction'
              | 'quotation';
            priority?: 'high' | 'normal' | 'low';
            /**
             * @minItems 1
             * @maxItems 20
             */
            passages?: {
              exact: string;
              prefix?: string;
              suffix?: string;
              start?: number;
              end?: number;
            }[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Retire a claim: it leaves the check and stays readable
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          reason: string;
        };
        header: {
          'If-Match': string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/split': {
    /**
     * Put several claims in place of one, which is retired
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 2
             * @maxItems 20
             */
            parts: {
              wording: string;
              claimant?: string | null;
              kind:
                | 'quantity'
                | 'event'
                | 'attribution'
                | 'causal'
                | 'comparison'
                | 'prediction'
                | 'quotation';
              priority?: 'high' | 'normal' | 'low';
              /**
               * @maxItems 20
               */
              passages?: {
                exact: string;
                prefix?: string;
                suffix?: string;
                start?: number;
                end?: number;
              }[];
            }[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              ids: string[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/threads': {
    /**
     * List the threads of comments on a claim, the oldest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Thread[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/verdict': {
    /**
     * Read the verdict on a settled claim
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              rating: string;
              reason: string;
              despite: string | null;
              id: string;
              claimId: string;
              assessmentIds: string[];
              missingEvidence: {
                demand: 'primary_source' | 'speakers_words' | 'two_lines';
                level: 'shown' | 'needs_reason';
              }[];
              settledBy: Person;
              settledAt: string;
              status: 'live' | 'reopened';
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Settle the desk’s verdict, drawn from the assessments
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            rating: string;
            reason: string;
            despite?: string | null;
            /**
             * @maxItems 100
             */
            assessmentsSeen?: string[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              rating: string;
              reason: string;
              despite: string | null;
              id: string;
              claimId: string;
              assessmentIds: string[];
              missingEvidence: {
                demand: 'primary_source' | 'speakers_words' | 'two_lines';
                level: 'shown' | 'needs_reason';
              }[];
              settledBy: Person;
              settledAt: string;
              status: 'live' | 'reopened';
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Reopen a settled claim; the verdict stays in the record
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          reason: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Claim;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/comments/{id}': {
    /**
     * Take back a comment: one’s own, or as an editor any
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/desk/method': {
    /**
     * Read how the desk judges claims: its policy and its rules of evidence
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              policy: ReviewPolicy;
              evidenceRules: {
                quantity: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                event: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                attribution: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                causal: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                comparison: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                prediction: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                quotation: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
              };
              version: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Set how the desk judges claims; `If-Match` is the version of its settings
     */
    put: {
      parameters: {
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            policy: {
              requiredAssessments: {
                high: number;
                normal: number;
                low: number;
              };
              blind: boolean;
              tolerance: number;
              adjudicator: 'any_editor' | 'uninvolved_editor';
            };
            evidenceRules: {
              quantity: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
              event: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
              attribution: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
              causal: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
              comparison: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
              prediction: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
              quotation: {
                primary_source: 'off' | 'shown' | 'needs_reason';
                speakers_words: 'off' | 'shown' | 'needs_reason';
                two_lines: 'off' | 'shown' | 'needs_reason';
              };
            };
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              policy: ReviewPolicy;
              evidenceRules: {
                quantity: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                event: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                attribution: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                causal: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                comparison: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                prediction: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
                quotation: {
                  primary_source: 'off' | 'shown' | 'needs_reason';
                  speakers_words: 'off' | 'shown' | 'needs_reason';
                  two_lines: 'off' | 'shown' | 'needs_reason';
                };
              };
              version: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/desk/second-factors': {
    /**
     * Read whose role must have a second factor
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              roles: ('administrator' | 'editor' | 'reviewer' | 'reader')[];
              version: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Set whose role must have a second factor; `If-Match` is the version of the settings
     */
    put: {
      parameters: {
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            roles: ('administrator' | 'editor' | 'reviewer' | 'reader')[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              roles: ('administrator' | 'editor' | 'reviewer' | 'reader')[];
              version: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/comments/{id}/restore': {
    /**
     * Bring back a comment that was taken back
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Comment;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/threads/{id}/resolve': {
    /**
     * Mark a thread of comments as resolved
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Thread;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/threads/{id}/reopen': {
    /**
     * Open a resolved thread of comments again
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Thread;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/inbox': {
    /**
     * List what one was told, the unread first
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Notification[];
              nextCursor: string | null;
              unread: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/inbox/read': {
    /**
     * Mark what one was told as read, or as unread: some of it, or all
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @maxItems 1000
             */
            ids?: string[];
            read?: boolean;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              ids: string[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/webhook-deliveries': {
    /**
     * List what webhooks were told and what came of it, the newest first
     */
    get: {
      parameters: {
        query?: {
          webhookId?: string;
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Delivery[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/webhook-deliveries/{id}/send-again': {
    /**
     * Deliver it once more, under the id that it had
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': Delivery;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/webhooks/{id}/restore': {
    /**
     * Have an address told of events again
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Webhook;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/webhooks/{id}': {
    /**
     * Stop a webhook: its address is told nothing more, and what it was told stays listed
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Webhook;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/webhooks': {
    /**
     * List the addresses that are told of events, those that are stopped last
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Webhook[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Have an address told of events from now on
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            url: string;
            /**
             * @minItems 1
             */
            eventTypes: (
              | 'article.imported'
              | 'article.edited'
              | 'article.revised'
              | 'article.retired'
              | 'article.restored'
              | 'claim.added'
              | 'comment.added'
              | 'verdict.settled'
              | 'verdict.reopened'
              | 'report.published'
            )[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              url: string;
              /**
               * @minItems 1
               */
              eventTypes: (
                | 'article.imported'
                | 'article.edited'
                | 'article.revised'
                | 'article.retired'
                | 'article.restored'
                | 'claim.added'
                | 'comment.added'
                | 'verdict.settled'
                | 'verdict.reopened'
                | 'report.published'
              )[];
              id: string;
              status: 'active' | 'retired';
              createdAt: string;
              retiredAt: string | null;
              /**
               * Shown here and never again.
               */
              secret: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/imports/{id}/article': {
    /**
     * Take in the article that was read, with corrections
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            title?: string;
            /**
             * @maxItems 50
             */
            authors?: string[];
            publisher?: string | null;
            url?: string | null;
            publishedAt?: string | null;
            dueOn?: string | null;
            language?: string;
            isBasedOn?: {
              [k: string]: unknown;
            } | null;
            note?: string | null;
            ratingScale?: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': Article;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/imports/{id}/retry': {
    /**
     * Try an import again that failed
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': ArticleReading;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/imports/{id}/revision': {
    /**
     * Make what was read the next text of an article; If-Match names the import’s version
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            articleId: string;
            articleVersion: number;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              number: number;
              textSha256: string;
              createdAt: string;
              createdBy: Person | null;
              articleId: string;
              version: number;
              same: number;
              changed: number;
              ambiguous: number;
              gone: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/imports/{id}': {
    /**
     * See how far an import is, and what was read once it is ready
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              kind:
                | 'article.read'
                | 'claims.propose'
                | 'priorChecks.import'
                | 'source.capture'
                | 'mail.send'
                | 'webhook.deliver'
                | 'sources.visit';
              status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
              step: string | null;
              progress: number | null;
              error: {
                code: string;
                message: string;
              } | null;
              createdBy: Person | null;
              createdAt: string;
              startedAt: string | null;
              endedAt: string | null;
              attempts: number;
              version: number;
              source:
                | {
                    kind: 'text';
                    format: 'text' | 'markdown' | 'html';
                    url: string | null;
                    beginning: string;
                  }
                | {
                    kind: 'file';
                    name: string;
                    byteLength: number;
                  }
                | {
                    kind: 'address';
                    url: string;
                  };
              ratingScale: string | null;
              revisesId: string | null;
              articleId: string | null;
              draft: {
                title: string | null;
                authors: string[];
                publisher: string | null;
                publishedAt: string | null;
                url: string | null;
                language: string | null;
                text: string;
                blocks: {
                  kind: 'heading' | 'paragraph' | 'quotation' | 'listItem' | 'credit';
                  level?: number;
                  start: number;
                  end: number;
                }[];
              } | null;
              alike: {
                id: string;
                title: string;
                shared: 'address' | 'text';
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Cancel an import; what was brought and read is gone
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': ArticleReading;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/imports': {
    /**
     * List the imports, the newest first, without what was read
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: ArticleReading[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Read an article from a text, an address or a file, in the background
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            text?: string;
            format?: 'text' | 'markdown' | 'html';
            url?: string;
            fileName?: string;
            contentBase64?: string;
            ratingScale?: string;
            revisesId?: string;
          };
        };
      };
      responses: {
        202: {
          content: {
            'application/json': ArticleReading;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/rating-scales/{id}': {
    /**
     * Change a rating scale; one that articles are checked on gets a next version
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            /**
             * @minItems 2
             * @maxItems 12
             */
            ratings: {
              key: string;
              label: string;
              description: string;
              order: number | null;
              tone:
                | 'true'
                | 'mostly_true'
                | 'mixed'
                | 'mostly_false'
                | 'false'
                | 'unproven'
                | 'neutral';
              requiresCitation: boolean;
            }[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': ManagedScale;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Retire a rating scale: new articles are not checked on it, others keep it
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': ManagedScale;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/rating-scales/{id}/restore': {
    /**
     * Offer a retired rating scale again
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': ManagedScale;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/rating-scales': {
    /**
     * List the rating scales that an article can be checked on
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: ManagedScale[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Add a rating scale of the desk’s own
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            key: string;
            name: string;
            /**
             * @minItems 2
             * @maxItems 12
             */
            ratings: {
              key: string;
              label: string;
              description: string;
              order: number | null;
              tone:
                | 'true'
                | 'mostly_true'
                | 'mixed'
                | 'mostly_false'
                | 'false'
                | 'unproven'
                | 'neutral';
              requiresCitation: boolean;
            }[];
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': ManagedScale;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/report.schema.json': {
    /**
     * Describe the JSON of a report by its JSON Schema
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              [k: string]: unknown;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/citations': {
    /**
     * List where a source is cited, the newest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: SourceUse[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/notices/check': {
    /**
     * Ask the register what was published on a source afterwards, such as a retraction
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Source;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/rank': {
    /**
     * Say how far the desk trusts a source; a deprecated one needs a reason
     */
    put: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            rank: 'preferred' | 'normal' | 'deprecated';
            reason?: string | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Source;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/restore': {
    /**
     * Bring a retired source back into use
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          /**
           * True once the one alike was looked at.
           */
          distinct?: string;
        };
        header: {
          'If-Match': string;
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Source;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}': {
    /**
     * Read a source
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              version: number;
              csl: CslItem;
              tier: 'primary' | 'secondary' | 'tertiary';
              rank: 'preferred' | 'normal' | 'deprecated';
              rankReason: string | null;
              status: 'active' | 'retired';
              notices: Notice[];
              noticesCheckedAt: string | null;
              identity: {
                doi: string | null;
                isbn: string | null;
                canonicalUrl: string | null;
              };
              createdAt: string;
              citationCount: number;
              retiredReason: string | null;
              isProtected: boolean;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Put another CSL-JSON item or tier in place of a source’s; what is left out stays
     */
    patch: {
      parameters: {
        path: {
          id: string;
        };
        header: {
          'If-Match': string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            csl?: CslItem;
            tier?: 'primary' | 'secondary' | 'tertiary';
            distinct?: boolean;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Source;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Retire a source: what cites it stays, citing it anew is refused
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          reason: string;
        };
        header: {
          'If-Match': string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Source;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/visits': {
    /**
     * List what visits to the address of a source found, the newest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Visit[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Visit the address of a source now, in the background
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': Visiting;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/export': {
    /**
     * Save sources as a bibliography: all, those found, or those that one article cites
     */
    get: {
      parameters: {
        query?: {
          format?: 'csl' | 'bibtex' | 'ris';
          articleId?: string;
          /**
           * Words, a DOI, an ISBN or an address.
           */
          q?: string;
          status?: 'active' | 'retired';
          rank?: 'preferred' | 'normal' | 'deprecated';
        };
      };
      responses: {
        200: {
          content: {
            'application/vnd.citationstyles.csl+json': unknown;
            'application/x-bibtex; charset=utf-8': unknown;
            'application/x-research-info-systems; charset=utf-8': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/search': {
    /**
     * Find claims, articles, sources, copies and fact-checks of others by their words
     */
    get: {
      parameters: {
        query?: {
          /**
           * Words that all have to be there, “"words in this order"”, and -words that may not.
           */
          q?: string;
          /**
           * Of an article: itself, its claims, and what these cite.
           */
          article?: string;
          /**
           * Of claims.
           */
          state?:
            'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
          /**
           * Of claims: the key of a rating.
           */
          verdict?: string;
          /**
           * Of sources and copies: a type of CSL.
           */
          sourceType?:
            | 'article'
            | 'article-journal'
            | 'article-magazine'
            | 'article-newspaper'
            | 'bill'
            | 'book'
            | 'broadcast'
            | 'chapter'
            | 'classic'
            | 'collection'
            | 'dataset'
            | 'document'
            | 'entry'
            | 'entry-dictionary'
            | 'entry-encyclopedia'
            | 'event'
            | 'figure'
            | 'graphic'
            | 'hearing'
            | 'interview'
            | 'legal_case'
            | 'legislation'
            | 'manuscript'
            | 'map'
            | 'motion_picture'
            | 'musical_score'
            | 'pamphlet'
            | 'paper-conference'
            | 'patent'
            | 'performance'
            | 'periodical'
            | 'personal_communication'
            | 'post'
            | 'post-weblog'
            | 'regulation'
            | 'report'
            | 'review'
            | 'review-book'
            | 'software'
            | 'song'
            | 'speech'
            | 'standard'
            | 'thesis'
            | 'treaty'
            | 'webpage';
          /**
           * The first part of a BCP 47 tag.
           */
          language?: string;
          publisher?: string;
          /**
           * The first day.
           */
          from?: string;
          /**
           * The last day.
           */
          to?: string;
          /**
           * Finds one kind alone, which can be walked by `cursor`.
           */
          kind?: 'claim' | 'article' | 'source' | 'capture' | 'prior_check';
          cursor?: string;
          /**
           * Of each kind; 5 unless given.
           */
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: (
                | {
                    kind: 'claim';
                    id: string;
                    title: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    };
                    snippet: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    } | null;
                    language: string | null;
                    at: string;
                    articleId: string;
                    articleTitle: string;
                    number: number;
                    state:
                      | 'open'
                      | 'in_review'
                      | 'assessed'
                      | 'disputed'
                      | 'settled'
                      | 'withdrawn'
                      | 'retired';
                    verdict: {
                      key: string;
                      label: string;
                      tone:
                        | 'true'
                        | 'mostly_true'
                        | 'mixed'
                        | 'mostly_false'
                        | 'false'
                        | 'unproven'
                        | 'neutral';
                    } | null;
                  }
                | {
                    kind: 'article';
                    id: string;
                    title: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    };
                    snippet: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    } | null;
                    language: string | null;
                    at: string;
                    publisher: string | null;
                  }
                | {
                    kind: 'source';
                    id: string;
                    title: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    };
                    snippet: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    } | null;
                    language: string | null;
                    at: string;
                    type: string;
                    tier: 'primary' | 'secondary' | 'tertiary';
                    publisher: string | null;
                  }
                | {
                    kind: 'capture';
                    id: string;
                    title: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    };
                    snippet: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    } | null;
                    language: string | null;
                    at: string;
                    sourceId: string;
                    sourceTitle: string;
                  }
                | {
                    kind: 'prior_check';
                    id: string;
                    title: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    };
                    snippet: {
                      text: string;
                      marks: {
                        start: number;
                        end: number;
                      }[];
                    } | null;
                    language: string | null;
                    at: string;
                    url: string;
                    publisher: string | null;
                    rating: string | null;
                  }
              )[];
              nextCursor: string | null;
              /**
               * Words that nothing holds, with those that were found in their place.
               */
              corrections: {
                typed: string;
                found: string[];
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/prior-checks/import': {
    /**
     * Take in others’ fact-checks: a ClaimReview feed, a page, or a search like Google’s
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            address: string;
            query?: string;
            languageCode?: string;
            reviewPublisherSiteFilter?: string;
            maxAgeDays?: number;
            key?: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              found: number;
              added: number;
              changed: number;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/prior-checks/imports/{id}/retry': {
    /**
     * Try an import of prior checks again that failed
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': {
              id: string;
              kind:
                | 'article.read'
                | 'claims.propose'
                | 'priorChecks.import'
                | 'source.capture'
                | 'mail.send'
                | 'webhook.deliver'
                | 'sources.visit';
              status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
              step: string | null;
              progress: number | null;
              error: {
                code: string;
                message: string;
              } | null;
              createdBy: Person | null;
              createdAt: string;
              startedAt: string | null;
              endedAt: string | null;
              attempts: number;
              version: number;
              source:
                | {
                    kind: 'file';
                    name: string;
                    uploadId: string;
                  }
                | {
                    kind: 'address';
                    url: string;
                  };
              outcome: {
                found: number;
                leftOut: number;
                added: number;
                changed: number;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/prior-checks/imports/{id}': {
    /**
     * See how far an import of prior checks is
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              kind:
                | 'article.read'
                | 'claims.propose'
                | 'priorChecks.import'
                | 'source.capture'
                | 'mail.send'
                | 'webhook.deliver'
                | 'sources.visit';
              status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
              step: string | null;
              progress: number | null;
              error: {
                code: string;
                message: string;
              } | null;
              createdBy: Person | null;
              createdAt: string;
              startedAt: string | null;
              endedAt: string | null;
              attempts: number;
              version: number;
              source:
                | {
                    kind: 'file';
                    name: string;
                    uploadId: string;
                  }
                | {
                    kind: 'address';
                    url: string;
                  };
              outcome: {
                found: number;
                leftOut: number;
                added: number;
                changed: number;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Cancel an import of prior checks; nothing is left of it
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              kind:
                | 'article.read'
                | 'claims.propose'
                | 'priorChecks.import'
                | 'source.capture'
                | 'mail.send'
                | 'webhook.deliver'
                | 'sources.visit';
              status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
              step: string | null;
              progress: number | null;
              error: {
                code: string;
                message: string;
              } | null;
              createdBy: Person | null;
              createdAt: string;
              startedAt: string | null;
              endedAt: string | null;
              attempts: number;
              version: number;
              source:
                | {
                    kind: 'file';
                    name: string;
                    uploadId: string;
                  }
                | {
                    kind: 'address';
                    url: string;
                  };
              outcome: {
                found: number;
                leftOut: number;
                added: number;
                changed: number;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/prior-checks/imports': {
    /**
     * List the imports of prior checks, the newest first
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                id: string;
                kind:
                  | 'article.read'
                  | 'claims.propose'
                  | 'priorChecks.import'
                  | 'source.capture'
                  | 'mail.send'
                  | 'webhook.deliver'
                  | 'sources.visit';
                status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
                step: string | null;
                progress: number | null;
                error: {
                  code: string;
                  message: string;
                } | null;
                createdBy: Person | null;
                createdAt: string;
                startedAt: string | null;
                endedAt: string | null;
                attempts: number;
                version: number;
                source:
                  | {
                      kind: 'file';
                      name: string;
                      uploadId: string;
                    }
                  | {
                      kind: 'address';
                      url: string;
                    };
                outcome: {
                  found: number;
                  leftOut: number;
                  added: number;
                  changed: number;
                } | null;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Import prior checks of a feed or a file, in the background: all of them, or none
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * Of a feed of ClaimReview, of a table, or of a page.
             */
            url?: string;
            fileName?: string;
            /**
             * A small file, whole.
             */
            contentBase64?: string;
            /**
             * A file whose parts were brought before.
             */
            uploadId?: string;
          };
        };
      };
      responses: {
        202: {
          content: {
            'application/json': {
              id: string;
              kind:
                | 'article.read'
                | 'claims.propose'
                | 'priorChecks.import'
                | 'source.capture'
                | 'mail.send'
                | 'webhook.deliver'
                | 'sources.visit';
              status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
              step: string | null;
              progress: number | null;
              error: {
                code: string;
                message: string;
              } | null;
              createdBy: Person | null;
              createdAt: string;
              startedAt: string | null;
              endedAt: string | null;
              attempts: number;
              version: number;
              source:
                | {
                    kind: 'file';
                    name: string;
                    uploadId: string;
                  }
                | {
                    kind: 'address';
                    url: string;
                  };
              outcome: {
                found: number;
                leftOut: number;
                added: number;
                changed: number;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/prior-checks/uploads/{uploadId}/parts/{number}': {
    /**
     * Bring a part of a large file with prior checks: up to 4 MB, numbered from 0
     */
    put: {
      parameters: {
        path: {
          uploadId: string;
          number: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            contentBase64: string;
          };
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/prior-checks': {
    /**
     * Find fact-checks that others have published, the latest taken in first
     */
    get: {
      parameters: {
        query?: {
          /**
           * Words of the claim.
           */
          q?: string;
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                url: string;
                claim: string;
                claimant: string | null;
                publisher: string | null;
                title: string | null;
                reviewedOn: string | null;
                rating: string | null;
                language: string | null;
                id: string;
                importedAt: string;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/matches/{matchId}/cite': {
    /**
     * Cite a prior check on a claim, or the report that tells the verdict on another claim, as context; its page becomes a source
     */
    post: {
      parameters: {
        path: {
          id: string;
          matchId: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        201: {
          content: {
            'application/json': CitationWithSource;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/matches/{matchId}/not-the-same': {
    /**
     * Remember that a claim or a prior check is not the same as a claim
     */
    put: {
      parameters: {
        path: {
          id: string;
          matchId: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Let what was said not to be the same be found beside the claim again
     */
    delete: {
      parameters: {
        path: {
          id: string;
          matchId: string;
        };
      };
      responses: {
        204: {
          content: {};
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/claims/{id}/matches': {
    /**
     * Find what was checked before that is like a claim, and why
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: (
                | {
                    kind: 'claim';
                    id: string;
                    score: number;
                    why: {
                      words: string[];
                      names: string[];
                      numbers: string[];
                    };
                    wording: string;
                    claimant: string | null;
                    articleId: string;
                    articleTitle: string;
                    number: number;
                    state:
                      | 'open'
                      | 'in_review'
                      | 'assessed'
                      | 'disputed'
                      | 'settled'
                      | 'withdrawn'
                      | 'retired';
                    verdict: {
                      label: string;
                      tone:
                        | 'true'
                        | 'mostly_true'
                        | 'mixed'
                        | 'mostly_false'
                        | 'false'
                        | 'unproven'
                        | 'neutral';
                      settledAt: string;
                    } | null;
                    published: {
                      number: number;
                      url: string;
                      place: string;
                      isCurrent: boolean;
                    } | null;
                    createdAt: string;
                  }
                | {
                    kind: 'prior_check';
                    id: string;
                    score: number;
                    why: {
                      words: string[];
                      names: string[];
                      numbers: string[];
                    };
                    wording: string;
                    claimant: string | null;
                    title: string | null;
                    publisher: string | null;
                    verdict: string | null;
                    reviewedOn: string | null;
                    language: string | null;
                    url: string;
                  }
              )[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/matches': {
    /**
     * Find the desk’s claims and prior checks that say most nearly what a text says, and why
     */
    get: {
      parameters: {
        query: {
          cursor?: string;
          limit?: number;
          text: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: (
                | {
                    kind: 'claim';
                    id: string;
                    score: number;
                    why: {
                      words: string[];
                      names: string[];
                      numbers: string[];
                    };
                    wording: string;
                    claimant: string | null;
                    articleId: string;
                    articleTitle: string;
                    number: number;
                    state:
                      | 'open'
                      | 'in_review'
                      | 'assessed'
                      | 'disputed'
                      | 'settled'
                      | 'withdrawn'
                      | 'retired';
                    verdict: {
                      label: string;
                      tone:
                        | 'true'
                        | 'mostly_true'
                        | 'mixed'
                        | 'mostly_false'
                        | 'false'
                        | 'unproven'
                        | 'neutral';
                      settledAt: string;
                    } | null;
                    published: {
                      number: number;
                      url: string;
                      place: string;
                      isCurrent: boolean;
                    } | null;
                    createdAt: string;
                  }
                | {
                    kind: 'prior_check';
                    id: string;
                    score: number;
                    why: {
                      words: string[];
                      names: string[];
                      numbers: string[];
                    };
                    wording: string;
                    claimant: string | null;
                    title: string | null;
                    publisher: string | null;
                    verdict: string | null;
                    reviewedOn: string | null;
                    language: string | null;
                    url: string;
                  }
              )[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/import': {
    /**
     * Add the works of a bibliography (CSL-JSON, BibTeX or RIS), all or none
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            format?: ('csl' | 'bibtex' | 'ris') | null;
            text: string;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              format: 'csl' | 'bibtex' | 'ris';
              added: {
                position: number;
                key: string;
                id: string;
                title: string;
              }[];
              known: {
                position: number;
                key: string;
                title: string;
                existing: {
                  id: string;
                  title: string;
                  shared: 'doi' | 'isbn' | 'canonicalUrl';
                } | null;
                repeats: number | null;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources': {
    /**
     * Find sources, the newest first
     */
    get: {
      parameters: {
        query?: {
          /**
           * Words, a DOI, an ISBN or an address.
           */
          q?: string;
          status?: 'active' | 'retired';
          rank?: 'preferred' | 'normal' | 'deprecated';
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: SourceListItem[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Add a source as one CSL-JSON item
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            csl: CslItem;
            tier?: 'primary' | 'secondary' | 'tertiary';
            distinct?: boolean;
            capture?: boolean;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': Source;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/capture-jobs/{id}/retry': {
    /**
     * Try a copy again that failed
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': Capturing;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/capture-jobs/{id}': {
    /**
     * See how far the making of a copy is
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Capturing;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Cancel the making of a copy
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Capturing;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures/{id}/bytes': {
    /**
     * Save the very bytes of a copy; their SHA-256 names it
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/octet-stream': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures/{id}/text': {
    /**
     * Save the words of a copy, which the places of passages count in
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'text/plain; charset=utf-8': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures/{id}/warc': {
    /**
     * Save a copy as a WARC 1.1 file
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/warc': unknown;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures/{id}': {
    /**
     * See what a copy is, and the answer that brought it
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              sourceId: string;
              origin: 'address' | 'upload' | 'browser' | 'archive' | 'visit';
              sha256: string;
              byteLength: number;
              mediaType: string;
              charset: string | null;
              requestedUrl: string | null;
              finalUrl: string | null;
              fileName: string | null;
              httpStatus: number | null;
              title: string | null;
              language: string | null;
              textLength: number;
              pageStarts: number[] | null;
              note: string | null;
              capturedAt: string;
              storedAt: string;
              capturedBy: Person | null;
              redirects: string[];
              headers: [string, string][];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/captures': {
    /**
     * Keep a page that a browser has open as a copy of the source with its address
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * The address of the page.
             */
            url: string;
            /**
             * The page as the browser has it.
             */
            html: string;
          };
        };
      };
      responses: {
        202: {
          content: {
            'application/json': Capturing;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/sources/{id}/captures': {
    /**
     * List the copies of a source, the latest first
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: Capture[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Make a copy of a source from an address, a page or a file, in the background
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            url?: string;
            html?: string;
            fileName?: string;
            mediaType?: string;
            contentBase64?: string;
          };
        };
      };
      responses: {
        202: {
          content: {
            'application/json': Capturing;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/tokens': {
    /**
     * List the API tokens of one’s own that work
     */
    get: {
      parameters: {
        query?: {
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: ApiToken[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Make an API token from an e-mail address and a password
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            email: string;
            password: string;
            code?: string;
            name: string;
            /**
             * @minItems 1
             */
            scopes?: ('read' | 'review' | 'edit' | 'publish' | 'account' | 'admin')[];
            expiresInDays?: number | null;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              name: string;
              hint: string;
              scopes: ('read' | 'review' | 'edit' | 'publish' | 'account' | 'admin')[];
              expiresAt: string | null;
              createdAt: string;
              lastUsedAt: string | null;
              /**
               * Shown here and never again.
               */
              token: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/visit-jobs/{id}': {
    /**
     * See how far visits to sources are
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Visiting;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /**
     * Call off visits to sources; those that were made stay
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Visiting;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/work': {
    /**
     * List the claims that wait for the caller (`mine`), that the caller has assessed (`done`), that can be settled (`settle`), or whose reviewers disagree (`disputed`)
     */
    get: {
      parameters: {
        query?: {
          list?: 'mine' | 'done' | 'settle' | 'disputed';
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                claimId: string;
                number: number;
                wording: string;
                priority: 'high' | 'normal' | 'low';
                dueOn: string | null;
                article: {
                  id: string;
                  title: string;
                };
                waitsFor: 'you' | 'words' | 'reviewer' | 'editor' | 'disagreement';
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/work/next': {
    /**
     * Take the claim that comes next for the caller; `next` is null when none needs them
     */
    post: {
      parameters: {
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              next: {
                articleId: string;
                claimId: string;
                number: number;
                why: string;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/visits/{id}/looked-at': {
    /**
     * Say that somebody has looked at what a visit found
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          'Idempotency-Key'?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': Visit;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/visits': {
    /**
     * List what visits to cited sources found and nobody has looked at, the newest first
     */
    get: {
      parameters: {
        query?: {
          outcome?:
            | 'unchanged'
            | 'changed-standing'
            | 'passage-gone'
            | 'page-gone'
            | 'unreachable'
            | 'refused-by-robots';
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              items: {
                visit: Visit;
                source: {
                  id: string;
                  title: string;
                };
                comparedWithAt: string;
                citations: {
                  citationId: string;
                  quote: string | null;
                  isGone: boolean;
                  claim: {
                    id: string;
                    number: number;
                    wording: string;
                  };
                  article: {
                    id: string;
                    title: string;
                  };
                }[];
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/api/v1/openapi.json': {
    /**
     * Describe this API
     */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              [k: string]: unknown;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
}
export interface Person {
  id: string;
  name: string;
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  /**
   * For the person who can act on it.
   */
  detail: string;
  /**
   * Never changes its meaning.
   */
  code: string;
  errors?: {
    field: string;
    message: string;
  }[];
  [k: string]: unknown;
}
export interface DeskSettings {
  name: string;
  url: string | null;
  showReviewerNames: boolean;
  citationStyle:
    'apa' | 'chicago' | 'chicago-author-date' | 'mla' | 'vancouver' | 'harvard' | 'ieee';
  method: string;
  defaultScaleId: string;
  version: number;
}
export interface ToldEntry {
  sequence: number;
  at: string;
  actor: {
    id: string | null;
    name: string;
  };
  event: AuditEvent;
  previousHash: string;
  hash: string;
  words: string;
}
export interface Notice {
  kind: 'retraction' | 'withdrawal' | 'partial_retraction' | 'expression_of_concern' | 'correction';
  label: string;
  date: string | null;
  doi: string | null;
  recordedFrom: ('publisher' | 'retraction_watch') | null;
}
export interface Capturing {
  id: string;
  kind:
    | 'article.read'
    | 'claims.propose'
    | 'priorChecks.import'
    | 'source.capture'
    | 'mail.send'
    | 'webhook.deliver'
    | 'sources.visit';
  status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
  step: string | null;
  progress: number | null;
  error: {
    code: string;
    message: string;
  } | null;
  createdBy: Person | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  attempts: number;
  version: number;
  sourceId: string;
  of:
    | {
        kind: 'address';
        url: string;
      }
    | {
        kind: 'file';
        name: string;
        mediaType: string;
        byteLength: number;
      }
    | {
        kind: 'page';
        url: string;
        byteLength: number;
      };
}
export interface Visiting {
  id: string;
  kind:
    | 'article.read'
    | 'claims.propose'
    | 'priorChecks.import'
    | 'source.capture'
    | 'mail.send'
    | 'webhook.deliver'
    | 'sources.visit';
  status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
  step: string | null;
  progress: number | null;
  error: {
    code: string;
    message: string;
  } | null;
  createdBy: Person | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  attempts: number;
  version: number;
  sourceId: string | null;
}
export interface Source {
  id: string;
  version: number;
  csl: CslItem;
  tier: 'primary' | 'secondary' | 'tertiary';
  rank: 'preferred' | 'normal' | 'deprecated';
  rankReason: string | null;
  status: 'active' | 'retired';
  notices: Notice[];
  noticesCheckedAt: string | null;
  identity: {
    doi: string | null;
    isbn: string | null;
    canonicalUrl: string | null;
  };
  createdAt: string;
}
export interface CslItem {
  type:
    | 'article'
    | 'article-journal'
    | 'article-magazine'
    | 'article-newspaper'
    | 'bill'
    | 'book'
    | 'broadcast'
    | 'chapter'
    | 'classic'
    | 'collection'
    | 'dataset'
    | 'document'
    | 'entry'
    | 'entry-dictionary'
    | 'entry-encyclopedia'
    | 'event'
    | 'figure'
    | 'graphic'
    | 'hearing'
    | 'interview'
    | 'legal_case'
    | 'legislation'
    | 'manuscript'
    | 'map'
    | 'motion_picture'
    | 'musical_score'
    | 'pamphlet'
    | 'paper-conference'
    | 'patent'
    | 'performance'
    | 'periodical'
    | 'personal_communication'
    | 'post'
    | 'post-weblog'
    | 'regulation'
    | 'report'
    | 'review'
    | 'review-book'
    | 'software'
    | 'song'
    | 'speech'
    | 'standard'
    | 'thesis'
    | 'treaty'
    | 'webpage';
  title: string;
  /**
   * @maxItems 200
   */
  author?: (
    | {
        literal: string;
        [k: string]: unknown;
      }
    | {
        family: string;
        given?: string;
        [k: string]: unknown;
      }
  )[];
  issued?:
    | {
        /**
         * @minItems 1
         * @maxItems 2
         */
        'date-parts': (number | string)[][];
        [k: string]: unknown;
      }
    | {
        literal: string;
        [k: string]: unknown;
      }
    | {
        raw: string;
        [k: string]: unknown;
      };
  accessed?:
    | {
        /**
         * @minItems 1
         * @maxItems 2
         */
        'date-parts': (number | string)[][];
        [k: string]: unknown;
      }
    | {
        literal: string;
        [k: string]: unknown;
      }
    | {
        raw: string;
        [k: string]: unknown;
      };
  'container-title'?: string;
  publisher?: string;
  URL?: string;
  DOI?: string;
  ISBN?: string;
  language?: string;
  note?: string;
  [k: string]: unknown;
}
export interface ClaimSummary {
  wording: string;
  claimant: string | null;
  kind: 'quantity' | 'event' | 'attribution' | 'causal' | 'comparison' | 'prediction' | 'quotation';
  priority: 'high' | 'normal' | 'low';
  id: string;
  version: number;
  number: number;
  state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
  standing: 'current' | 'changed' | 'ambiguous' | 'gone';
  assignee: Person | null;
  dueOn: string | null;
  verdict: string | null;
  passages: {
    id: string;
    exact: string;
    prefix: string;
    suffix: string;
    start: number;
    end: number;
  }[];
  citationCount: number;
  citesDeprecated: boolean;
  gravestDoubt:
    ('retraction' | 'withdrawal' | 'partial_retraction' | 'expression_of_concern') | null;
  assessmentCount: number;
}
export interface Claim {
  wording: string;
  claimant: string | null;
  kind: 'quantity' | 'event' | 'attribution' | 'causal' | 'comparison' | 'prediction' | 'quotation';
  priority: 'high' | 'normal' | 'low';
  id: string;
  version: number;
  articleId: string;
  number: number;
  state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
  standing: 'current' | 'changed' | 'ambiguous' | 'gone';
  assignee: Person | null;
  dueOn: string | null;
  origin: {
    section: number;
    paragraph: number;
    sentence: number;
    /**
     * @maxItems 8
     */
    terms: string[];
  } | null;
  passages: {
    id: string;
    exact: string;
    prefix: string;
    suffix: string;
    start: number;
    end: number;
  }[];
  pending: {
    id: string;
    outcome: 'changed' | 'ambiguous' | 'gone';
    revision: number;
    fromRevision: number;
    from: {
      id: string;
      exact: string;
      prefix: string;
      suffix: string;
      start: number;
      end: number;
    };
    to: {
      id: string;
      exact: string;
      prefix: string;
      suffix: string;
      start: number;
      end: number;
    } | null;
    choices: {
      passage: {
        exact: string;
        prefix: string;
        suffix: string;
        start: number;
        end: number;
      };
      score: number;
    }[];
  }[];
  lineage: {
    kind: 'split' | 'merge';
    direction: 'from' | 'into';
    claimId: string;
    number: number;
  }[];
  retiredReason: string | null;
  createdAt: string;
  updatedAt: string;
}
export interface Article {
  title: string;
  /**
   * @maxItems 50
   */
  authors: string[];
  publisher: string | null;
  url: string | null;
  publishedAt: string | null;
  dueOn: string | null;
  language: string;
  isBasedOn: {
    [k: string]: unknown;
  } | null;
  note: string | null;
  id: string;
  version: number;
  slug: string;
  status: 'active' | 'retired';
  ratingScaleId: string;
  coverageRequired: boolean;
  policy: ReviewPolicy | null;
  createdAt: string;
  createdBy: Person | null;
}
export interface ReviewPolicy {
  requiredAssessments: {
    high: number;
    normal: number;
    low: number;
  };
  blind: boolean;
  tolerance: number;
  adjudicator: 'any_editor' | 'uninvolved_editor';
}
export interface SentenceMark {
  id: string;
  kind: 'opinion' | 'not_checkable' | 'dismissed';
  reason: string | null;
  words: string;
  createdBy: Person | null;
  createdAt: string;
}
export interface Job {
  id: string;
  kind:
    | 'article.read'
    | 'claims.propose'
    | 'priorChecks.import'
    | 'source.capture'
    | 'mail.send'
    | 'webhook.deliver'
    | 'sources.visit';
  status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
  step: string | null;
  progress: number | null;
  error: {
    code: string;
    message: string;
  } | null;
  createdBy: Person | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  attempts: number;
  version: number;
}
export interface RevisionHeading {
  id: string;
  number: number;
  textSha256: string;
  createdAt: string;
  createdBy: Person | null;
}
export interface RatingScale {
  key: string;
  name: string;
  /**
   * @minItems 2
   * @maxItems 12
   */
  ratings: {
    key: string;
    label: string;
    description: string;
    order: number | null;
    tone: 'true' | 'mostly_true' | 'mixed' | 'mostly_false' | 'false' | 'unproven' | 'neutral';
    requiresCitation: boolean;
  }[];
  id: string;
}
export interface LogPlace {
  path: string;
  label: string;
}
export interface CitationWithSource {
  sourceId: string;
  stance: 'supports' | 'refutes' | 'context';
  quote: string | null;
  withoutQuote: {
    reason: 'interview' | 'phone_call' | 'book_page' | 'observation' | 'not_shareable' | 'other';
    words: string | null;
  } | null;
  personCheck: {
    who: string;
    on: string;
    how: 'in_person' | 'phone' | 'email' | 'video' | 'message';
    asked: string;
    outcome: 'confirmed' | 'objected' | 'partly';
    resolution: string | null;
    protected: boolean;
  } | null;
  locator: string | null;
  note: string | null;
  id: string;
  version: number;
  claimId: string;
  status: 'live' | 'retired';
  passage: {
    id: string;
    exact: string;
    prefix: string;
    suffix: string;
    start: number;
    end: number;
    captureId: string;
    sha256: string;
    capturedAt: string;
  } | null;
  presence: 'present' | 'absent' | 'no_copy' | 'no_quote';
  createdAt: string;
  createdBy: Person | null;
  source: Source;
}
export interface Assessment {
  rating: string;
  rationale: string;
  /**
   * @maxItems 100
   */
  citationIds: string[];
  id: string;
  claimId: string;
  reviewer: Person;
  status: 'live' | 'superseded' | 'withdrawn';
  supersedesId: string | null;
  createdAt: string;
}
export interface Comment {
  body: string;
  mentions: Person[];
  id: string;
  claimId: string;
  threadId: string;
  author: Person;
  status: 'active' | 'retired';
  createdAt: string;
}
export interface Thread {
  id: string;
  claimId: string;
  on:
    | {
        kind: 'claim';
      }
    | {
        kind: 'citation';
        citationId: string;
        sourceTitle: string;
      }
    | {
        kind: 'passage';
        passageId: string;
        exact: string;
      };
  status: 'open' | 'resolved';
  resolvedBy: Person | null;
  resolvedAt: string | null;
  createdAt: string;
  comments: Comment[];
}
export interface Notification {
  id: string;
  kind: 'mention' | 'reply' | 'assignment';
  by: Person | null;
  article: {
    id: string;
    title: string;
  };
  claim: {
    id: string;
    number: number;
    wording: string;
  };
  threadId: string | null;
  comment: {
    id: string;
    body: string;
  } | null;
  at: string;
  readAt: string | null;
}
export interface Delivery {
  id: string;
  webhookId: string;
  url: string;
  webhookStatus: 'active' | 'retired';
  eventType:
    | 'article.imported'
    | 'article.edited'
    | 'article.revised'
    | 'article.retired'
    | 'article.restored'
    | 'claim.added'
    | 'comment.added'
    | 'verdict.settled'
    | 'verdict.reopened'
    | 'report.published';
  createdAt: string;
  status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
  attempts: number;
  nextTryAt: string | null;
  lastAnswer: string | null;
}
export interface Webhook {
  url: string;
  /**
   * @minItems 1
   */
  eventTypes: (
    | 'article.imported'
    | 'article.edited'
    | 'article.revised'
    | 'article.retired'
    | 'article.restored'
    | 'claim.added'
    | 'comment.added'
    | 'verdict.settled'
    | 'verdict.reopened'
    | 'report.published'
  )[];
  id: string;
  status: 'active' | 'retired';
  createdAt: string;
  retiredAt: string | null;
}
export interface ArticleReading {
  id: string;
  kind:
    | 'article.read'
    | 'claims.propose'
    | 'priorChecks.import'
    | 'source.capture'
    | 'mail.send'
    | 'webhook.deliver'
    | 'sources.visit';
  status: 'queued' | 'running' | 'ready' | 'done' | 'failed' | 'cancelled';
  step: string | null;
  progress: number | null;
  error: {
    code: string;
    message: string;
  } | null;
  createdBy: Person | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  attempts: number;
  version: number;
  source:
    | {
        kind: 'text';
        format: 'text' | 'markdown' | 'html';
        url: string | null;
        beginning: string;
      }
    | {
        kind: 'file';
        name: string;
        byteLength: number;
      }
    | {
        kind: 'address';
        url: string;
      };
  ratingScale: string | null;
  revisesId: string | null;
  articleId: string | null;
}
export interface ManagedScale {
  key: string;
  name: string;
  /**
   * @minItems 2
   * @maxItems 12
   */
  ratings: {
    key: string;
    label: string;
    description: string;
    order: number | null;
    tone: 'true' | 'mostly_true' | 'mixed' | 'mostly_false' | 'false' | 'unproven' | 'neutral';
    requiresCitation: boolean;
  }[];
  id: string;
  version: number;
  revision: number;
  isRetired: boolean;
  isDefault: boolean;
  articleCount: number;
}
export interface SourceUse {
  citationId: string;
  stance: 'supports' | 'refutes' | 'context';
  quote: string | null;
  locator: string | null;
  claim: {
    id: string;
    number: number;
    wording: string;
    state: 'open' | 'in_review' | 'assessed' | 'disputed' | 'settled' | 'withdrawn' | 'retired';
  };
  article: {
    id: string;
    title: string;
  };
}
export interface Visit {
  id: string;
  sourceId: string;
  at: string;
  outcome:
    | 'unchanged'
    | 'changed-standing'
    | 'passage-gone'
    | 'page-gone'
    | 'unreachable'
    | 'refused-by-robots';
  reason:
    | (
        | 'not_found'
        | 'front_page'
        | 'says_gone'
        | 'long_silence'
        | 'refused'
        | 'busy'
        | 'server_error'
        | 'silent'
        | 'unreadable'
      )
    | null;
  isNews: boolean;
  address: string;
  finalAddress: string | null;
  httpStatus: number | null;
  comparedWithId: string;
  captureId: string | null;
  etag: string | null;
  lastModified: string | null;
  passagesLookedFor: number;
  passagesGone: string[];
  message: string;
  visitedBy: Person | null;
}
export interface SourceListItem {
  id: string;
  version: number;
  csl: CslItem;
  tier: 'primary' | 'secondary' | 'tertiary';
  rank: 'preferred' | 'normal' | 'deprecated';
  rankReason: string | null;
  status: 'active' | 'retired';
  notices: Notice[];
  noticesCheckedAt: string | null;
  identity: {
    doi: string | null;
    isbn: string | null;
    canonicalUrl: string | null;
  };
  createdAt: string;
  citationCount: number;
}
export interface Capture {
  id: string;
  sourceId: string;
  origin: 'address' | 'upload' | 'browser' | 'archive' | 'visit';
  sha256: string;
  byteLength: number;
  mediaType: string;
  charset: string | null;
  requestedUrl: string | null;
  finalUrl: string | null;
  fileName: string | null;
  httpStatus: number | null;
  title: string | null;
  language: string | null;
  textLength: number;
  pageStarts: number[] | null;
  note: string | null;
  capturedAt: string;
  storedAt: string;
  capturedBy: Person | null;
}
export interface ApiToken {
  id: string;
  name: string;
  hint: string;
  scopes: ('read' | 'review' | 'edit' | 'publish' | 'account' | 'admin')[];
  expiresAt: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}
