// Whether what was typed here is stored. The house tells everybody when it begins to store and when it has; what went
// out before it began is in it, because messages come in their order.

export type Saving = {
  /** Something was typed that has not gone out. */
  readonly isTyped: boolean;
  /** Something has come in at the house and was not being stored yet. */
  readonly isSent: boolean;
  /** It is being stored. */
  readonly isUnderWay: boolean;
};

export type SavingStep = 'typed' | 'sent' | 'storing' | 'stored' | 'not-stored' | 'nothing-open';

export const savingAtFirst: Saving = { isTyped: false, isSent: false, isUnderWay: false };

export function savingAfter(saving: Saving, step: SavingStep): Saving {
  switch (step) {
    case 'typed':
      return { ...saving, isTyped: true };
    case 'sent':
      return { ...saving, isTyped: false, isSent: saving.isSent || saving.isTyped };
    case 'storing':
      return { ...saving, isSent: false, isUnderWay: saving.isUnderWay || saving.isSent };
    case 'stored':
      return { ...saving, isUnderWay: false };
    case 'nothing-open':
      return { ...saving, isSent: false, isUnderWay: false };
    case 'not-stored':
      return { ...saving, isSent: saving.isSent || saving.isUnderWay, isUnderWay: false };
  }
}

/** Everything that was typed here is stored. */
export const isOver = ({ isTyped, isSent, isUnderWay }: Saving): boolean =>
  !isTyped && !isSent && !isUnderWay;
