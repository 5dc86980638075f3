/** Kinds of notices that cast doubt on all that rests on the work, the gravest first. */
export const doubtKinds = [
  'retraction',
  'withdrawal',
  'partial_retraction',
  'expression_of_concern',
] as const;

/** The gravest kind of doubt that the notices cast; null where they cast none. */
export function gravestDoubt(
  notices: readonly { kind: string }[],
): (typeof doubtKinds)[number] | null {
  return doubtKinds.find((doubt) => notices.some(({ kind }) => kind === doubt)) ?? null;
}
