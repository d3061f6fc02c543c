import { describe, expect, it } from 'vitest';
import { deadlines } from '../procedure/ctc-2020/deadlines.ts';
import { events } from '../procedure/ctc-2020/events.ts';
import { sharing } from '../procedure/ctc-2020/sharing.ts';
import type { ClockRule, EventRule, SharingRule } from '../procedure/procedure.ts';
import { isRole } from './acts.ts';
import { marksIn } from './line.ts';
import { classOf, readers, sharingAudiences } from './readers.ts';
import { roles } from './roles.ts';

// Why each class may know that an event happened: it is their act, a clock of theirs turns on it, a sharing rule opens
// or closes something to them with it, or the paragraph of the event concerns them, which is said here one by one.

type Seer = EventRule['seenBy'][number];
const rules: readonly EventRule[] = events.filter((rule: EventRule) => rule.scope !== 'body');
const clocks: readonly ClockRule[] = deadlines;

/** The paragraph concerns them: the event is addressed to them, takes place with them, or ends what they take part in. */
const concerned: Readonly<Record<'state' | 'partner' | 'public', Readonly<Record<string, string>>>> = {
  state: {
    'visit-approved': 'its consent is asked for what was approved, VI.2(a)',
    'council-decision-recorded': 'it is bound by it, II.5',
    'consent-requested': 'the request is addressed to it, VI.2(a)',
    'mission-engaged': 'its mission is the one engaged, VI.2(b)',
    'delegation-confirmed': 'it receives the delegation, VI.3(a)',
    'preparatory-meeting-held': 'it takes part, VI.2(c)',
    'visit-started': 'it is the host, V(c)',
    'virtual-component-ended': 'it takes part, S/2022/529 annex I para 17',
    'press-release-published': 'what is public is public to it, V(y)',
    'comments-reminder-sent': 'the reminder is addressed to it, V(m)',
    'comments-discussed': 'its focal point takes part, V(n)',
    'partner-version-issued': 'its report is given to others, V(u)',
    'disclaimer-version-issued': 'its report is given to others, V(u)',
    'state-informed-of-limited-sharing': 'it is the one informed, V(u)',
    'consent-list-updated': 'it stands in the list, V(x)',
    'ta-needs-referred': 'its needs are referred, III.9.3(a)',
    'follow-up-meeting-held': 'it takes part, V(r)',
    'state-briefing-invited': 'it is the one invited, fn 3',
    'state-briefing-held': 'it is the one who briefs, fn 3',
    'visit-file-closed': 'nothing more is asked of it, VI.4(j)',
  },
  partner: {
    'partners-invited': 'they are the ones invited, VI.3(a)',
    'programme-agreed': 'they travel by it, V(g)',
    'media-arrangement-notified': 'it binds the delegation, VI.2(g)',
    'visit-started': 'their experts take part, VI.3(a)',
    'closing-meeting-held': 'their experts take part, VI.3(b)',
    'virtual-component-ended': 'their experts take part, S/2022/529 annex I para 17',
    'press-release-published': 'what is public is public to them, V(y)',
    'draft-shared-with-state': 'they go on commenting in their field, annex note a',
    'disclaimer-version-issued': 'it is made for them, V(u)',
    'consent-list-updated': 'what is public is public to them, V(x)',
    'follow-up-meeting-held': 'they take part, V(r)',
  },
  public: { 'consent-list-updated': 'the list is public, V(x)' },
};

const classOfActor = (actor: string): string | null => (isRole(actor) ? roles[actor].audience : null);

function isTheirAct({ by }: EventRule, seer: Seer): boolean {
  return classOfActor(by) === seer;
}

function isOnTheirClock({ id }: EventRule, seer: Seer): boolean {
  return clocks
    .filter(({ obliged }) => classOfActor(obliged) === seer)
    .some(({ triggers, fulfilledBy, lapse, extension }) =>
      [
        ...triggers.flatMap(({ event }) => (typeof event === 'string' ? [event] : event.laterOf)),
        ...fulfilledBy,
        ...(lapse ? [lapse.event] : []),
        ...(extension ? [extension.requestedBy, extension.grantedBy, extension.refusedBy] : []),
      ].includes(id),
    );
}

function isSharedWithThem({ id }: EventRule, seer: Seer): boolean {
  const theirs = new Set(
    readers.filter((reader) => classOf(reader) === seer).flatMap((reader) => sharingAudiences[reader]),
  );
  return (sharing as readonly SharingRule[])
    .filter(({ audience }) => theirs.has(audience))
    .some(({ steps }) => steps.some((step) => marksIn(step.while).includes(id)));
}

const isJustified = (rule: EventRule, seer: Seer): boolean =>
  isTheirAct(rule, seer) || isOnTheirClock(rule, seer) || isSharedWithThem(rule, seer);

describe('who may know that an event happened', () => {
  it.each(['state', 'partner', 'public'] as const)('is justified for the class %s', (seer) => {
    const open = rules.filter((rule) => rule.seenBy.includes(seer) && !isJustified(rule, seer));
    expect(open.map(({ id }) => id).toSorted()).toEqual(Object.keys(concerned[seer]).toSorted());
  });

  it('is the Committee, which follows every file, save of what is worked on before anything is submitted to it', () => {
    const kept = rules.filter(({ seenBy }) => !seenBy.includes('committee'));
    expect(kept.map(({ id }) => id)).toEqual(['session-summarized', 'expert-contribution-received']);
  });
});
