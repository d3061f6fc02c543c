import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

export function retentionRuleExists(rule: string): Refusal {
  return { code: 'retention.rule-exists', kind: 'conflict', values: { rule } };
}

/** A rule on texts says which kinds; a rule on accounts has none. */
export function retentionKindsMissing(): Refusal {
  return { code: 'retention.kinds-missing', kind: 'bad-input' };
}

export function retentionRuleNotFound(): Refusal {
  return { code: 'retention.rule-not-found', kind: 'not-found' };
}

export function retentionRuleEnded(on: Day): Refusal {
  return { code: 'retention.rule-ended', kind: 'too-late', values: { on } };
}

/** Another number of things falls under the rule than the person was shown and confirmed. */
export function retentionChanged(covers: number): Refusal {
  return { code: 'retention.changed', kind: 'conflict', values: { covers } };
}
