import type { Audience } from '../platform/actor.ts';
import { audienceOf } from './acts.ts';
import { functionOf, type RoleId } from './roles.ts';

/** Somebody one can be in training: a function, never a name. */
export type TrainingPerson = {
  readonly personId: string;
  readonly functionId: string;
  readonly audience: Audience;
  readonly roles: readonly RoleId[];
  readonly stateCode: string | null;
  readonly organisationId: string | null;
  /** Administers the accounts of the own body; nobody's, when left out. */
  readonly keepsBody?: boolean;
};

/** Fictional organizations: the first takes part in the visits of the training world, the others in none. */
export const trainingOrganisations = ['training-partner', 'training-bystander'] as const;

const [partner, bystander] = trainingOrganisations;
const agency = 'training-agency';
const institute = 'training-institute';
const firstState = 'XAA';

export const trainingPersons = {
  expert: person(1, 'access.country-expert', ['cted']),
  head: person(2, 'access.head-of-delegation', ['head-of-delegation', 'cted']),
  director: person(3, 'access.executive-director', ['executive-director']),
  focalPoint: person(4, 'access.report-focal-point', ['cted-report-focal-point', 'cted']),
  chair: person(5, 'access.committee-chair', ['committee-chair']),
  member: person(6, 'access.committee-member', ['committee-member']),
  visitingExpert: person(7, 'access.visiting-expert', ['partner-expert', 'participating-partner'], {
    organisationId: partner,
  }),
  bystander: person(8, 'access.un-partner', ['un-partner'], { organisationId: bystander }),
  administrator: administrator(9, 'access.administrator'),
  // The second administrator: some acts on an account need two people.
  deputyAdministrator: administrator(10, 'access.deputy-administrator'),
  council: actor(11, 'security-council'),
  committee: actor(12, 'committee'),
  delegation: actor(13, 'visiting-delegation', { organisationId: partner }),
  lentExpert: actor(14, 'visiting-expert', { organisationId: partner }),
  participant: actor(15, 'participating-partner', { organisationId: partner, keepsBody: true }),
  informant: actor(16, 'non-attending-partner', { organisationId: agency }),
  agency: actor(17, 'specialized-agency', { organisationId: agency }),
  countryTeam: actor(18, 'unct', { organisationId: bystander }),
  security: actor(19, 'undss', { organisationId: bystander }),
  counterTerrorismOffice: actor(20, 'unoct', { organisationId: bystander }),
  outsider: actor(21, 'outside-partner', { organisationId: institute }),
  donor: actor(22, 'donor', { organisationId: institute }),
  official: actor(23, 'visited-state', { stateCode: firstState }),
  nationalExpert: actor(24, 'national-expert', { stateCode: firstState }),
  parliamentarian: actor(25, 'parliamentarian'),
  stakeholder: actor(26, 'stakeholder'),
  publicReader: actor(27, 'public'),
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** The Permanent Mission of a fictional State in New York, which acts for it. */
export const missionOf = (stateCode: string): TrainingPerson =>
  person(placeOf(stateCode), 'access.permanent-mission', ['permanent-mission'], {
    stateCode,
    keepsBody: true,
  });

/** Its national focal point, who discusses comments with CTED and does not act for the State. */
export const focalPointOf = (stateCode: string): TrainingPerson =>
  person(placeOf(stateCode) + 1, 'access.national-focal-point', ['national-focal-point'], { stateCode });

type ActsFor = { readonly stateCode?: string; readonly organisationId?: string; readonly keepsBody?: true };

function person(
  place: number,
  functionId: string,
  roles: readonly RoleId[],
  { stateCode, organisationId, keepsBody }: ActsFor = {},
): TrainingPerson {
  return {
    personId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    functionId,
    audience: audienceOf(roles),
    roles,
    stateCode: stateCode ?? null,
    organisationId: organisationId ?? null,
    ...(keepsBody && { keepsBody }),
  };
}

/** Somebody who is one of the actors of S/2020/731 and nothing else. */
function actor(place: number, role: RoleId, actsFor: ActsFor = {}): TrainingPerson {
  return person(place, functionOf(role), [role], actsFor);
}

function administrator(place: number, functionId: string): TrainingPerson {
  return { ...person(place, functionId, ['public']), audience: 'administrator', roles: [] };
}

/** A number of its own for each code, so that the same State has the same persons in every training world. */
function placeOf(stateCode: string): number {
  return Number.parseInt(stateCode, 36) * 10;
}
