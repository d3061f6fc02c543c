import { describe, expect, it } from 'vitest';
import { type Audience, publicReader } from '../platform/actor.ts';
import { day } from '../procedure/calendar.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import {
  nextActsFor,
  refusalOfPaper,
  refusalToChooseHybrid,
  refusalToEnterAs,
  refusalToOpenVisit,
  refusedActs,
  type VisitFacts,
} from './acts.ts';

const holding = (audience: Audience, ...roles: string[]) => ({ ...publicReader('en'), audience, roles });
const expert = holding('secretariat', 'cted');
const mission = { ...holding('state', 'permanent-mission'), stateCode: 'XAA' };
const visit: VisitFacts = {
  number: 1,
  stateCode: 'XAA',
  takesPart: false,
  origin: 'file',
  type: 'comprehensive',
  form: 'on-site',
  frameworkApplies: true,
};
const ruleOf = (event: string) => ctc2020.events.find(({ id }) => id === event)!;
const approved = [
  { id: 'a', event: 'visit-approved', on: day('2025-01-10') },
  { id: 'b', event: 'consent-requested', on: day('2025-01-11') },
];
const consented = [...approved, { id: 'c', event: 'consent-given', on: day('2025-01-12') }];

describe('entering an event', () => {
  it.each([
    ['CTED', expert, 'consent-requested', null],
    ['CTED, from a paper of the State', expert, 'consent-given', null],
    ['CTED, for an expert without an account', expert, 'expert-contribution-received', null],
    ['CTED, in the place of the Committee', expert, 'report-adopted', 'visits.not-your-act'],
    ['CTED, in the place of the head of delegation', expert, 'visit-ended', 'visits.not-your-act'],
    ['the Mission, for its State', mission, 'consent-given', null],
    ['the Mission, in the place of CTED', mission, 'consent-requested', 'visits.not-your-act'],
    ['anybody, in the place of a due day', expert, 'comments-period-lapsed', 'visits.follows-by-rule'],
  ])('%s', (_, actor, event, code) => {
    expect(refusalToEnterAs(actor, visit, ruleOf(event))?.code ?? null).toBe(code);
  });

  it('is for those the file concerns, also when everybody can read that it exists', () => {
    const elsewhere = { ...mission, stateCode: 'XAB' };
    expect(refusalToEnterAs(elsewhere, visit, ruleOf('consent-given'))?.code).toBe('visits.not-your-file');
    const partner = holding('partner', 'partner-expert');
    const contribute = (takesPart: boolean) =>
      refusalToEnterAs(partner, { ...visit, takesPart }, ruleOf('expert-contribution-received'))?.code;
    expect([contribute(false), contribute(true)]).toEqual(['visits.not-your-file', undefined]);
  });

  it('[V-001] is refused where the framework does not apply, with the paragraph', () => {
    const advocacy = { ...visit, type: 'advocacy', frameworkApplies: false };
    expect(refusalToEnterAs(expert, advocacy, ruleOf('consent-requested'))).toMatchObject({
      code: 'visits.framework-does-not-apply',
      cite: ['S/2020/731 II.8'],
    });
  });

  it('asks for the paper when CTED enters the act of another, and only then', () => {
    expect(refusalOfPaper(expert, ruleOf('consent-given'), {})?.code).toBe('visits.document-missing');
    const named = { document: 'Note verbale 4' };
    expect(refusalOfPaper(expert, ruleOf('consent-given'), named)?.code).toBe('visits.document-missing');
    const filed = { documentId: '00000000-0000-4000-8000-000000000001' };
    expect(refusalOfPaper(expert, ruleOf('consent-given'), filed)).toBeNull();
    expect(refusalOfPaper(expert, ruleOf('partner-expert-confirmed'), named)).toBeNull();
    expect(refusalOfPaper(expert, ruleOf('consent-requested'), {})).toBeNull();
    expect(refusalOfPaper(mission, ruleOf('consent-given'), {})).toBeNull();
  });
});

describe('acts on the file', () => {
  it('are for CTED', () => {
    expect(refusalToOpenVisit(expert)).toBeNull();
    expect(refusalToOpenVisit(mission)?.code).toBe('visits.not-your-act');
    expect(Object.keys(refusedActs(mission, visit, consented)).sort()).toEqual([
      ...['choose-hybrid-form', 'plan-component', 'record-deviation'],
    ]);
    expect(refusedActs(expert, visit, consented)).toEqual({});
  });

  it('are none on a printed record', () => {
    const refused = refusedActs(expert, { ...visit, origin: 'record' }, []);
    expect(refused['plan-component']?.code).toBe('visits.printed-record');
    expect(refused['correct-event']?.code).toBe('visits.printed-record');
  });

  it('[V-191] let a visit become hybrid with the consent of the State, which it may take back', () => {
    expect(refusalToChooseHybrid(expert, visit, approved)?.code).toBe('visits.hybrid-without-consent');
    expect(refusalToChooseHybrid(expert, visit, consented)).toBeNull();
    const declined = [...consented, { id: 'd', event: 'consent-declined', on: day('2025-01-20') }];
    expect(refusalToChooseHybrid(expert, visit, declined)?.code).toBe('visits.hybrid-without-consent');
  });
});

describe('next acts', () => {
  const asked = { procedure: ctc2020, journal: approved, facts: {}, today: day('2025-01-12') };
  const actOf = (actor: typeof expert, event: string) =>
    nextActsFor(actor, visit, asked).find((act) => act.event === event);

  it('say whose an act is before they say whether its time has come', () => {
    expect(actOf(mission, 'mission-engaged')).toMatchObject({
      allowed: false,
      refusal: { code: 'visits.not-your-act', values: { role: 'cted' } },
    });
    expect(actOf(expert, 'mission-engaged')?.refusal?.code).toMatch(/^procedure\./);
    expect(actOf(mission, 'consent-given')).toMatchObject({ allowed: true, onPaper: false, fields: [] });
  });

  it('ask CTED for the paper when it enters the act of a State', () => {
    expect(actOf(expert, 'consent-given')).toMatchObject({
      allowed: true,
      onPaper: true,
      fields: [{ name: 'documentId', required: true, options: [] }],
    });
    const fields = actOf(expert, 'extension-requested')?.fields.map(({ name, required }) => [name, required]);
    expect(fields).toEqual([
      ['days', true],
      ['documentId', true],
    ]);
  });

  it('leave out acts whose event the reader may not know of', () => {
    expect(actOf(mission, 'pao-submitted')).toBeUndefined();
    expect(actOf(expert, 'pao-submitted')).toBeDefined();
  });
});
