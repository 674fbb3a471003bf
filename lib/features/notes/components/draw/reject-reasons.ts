/** Why a draft was turned down; kept with the decision so that the ranking can learn from it. */
export const REJECT_REASONS = ['wrong', 'unclear', 'trivial', 'duplicate', 'other'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export const REASON_LABEL: Readonly<Record<RejectReason, string>> = {
  wrong: 'Wrong',
  unclear: 'Unclear',
  trivial: 'Trivial',
  duplicate: 'Duplicate',
  other: 'Other',
};
