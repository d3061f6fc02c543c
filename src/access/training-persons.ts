import type { Audience } from '../platform/actor.ts';
import { audienceOf } from './acts.ts';
import type { RoleId } from './roles.ts';

/** Somebody one can be in training: a function, never a name. */
export type TrainingPerson = {
  readonly personId: string;
  readonly functionId: string;
  readonly audience: Audience;
  readonly roles: readonly RoleId[];
  readonly stateCode: string | null;
  readonly organisationId: string | null;
};

/** Fictional organizations: the first takes part in the visits of the training world, the second in none. */
export const trainingOrganisations = ['training-partner', 'training-bystander'] as const;

const [partner, bystander] = trainingOrganisations;

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
  administrator: { ...person(9, 'access.administrator', ['public']), audience: 'administrator', roles: [] },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** The Permanent Mission of a fictional State in New York, which acts for it. */
export const missionOf = (stateCode: string): TrainingPerson =>
  person(placeOf(stateCode), 'access.permanent-mission', ['permanent-mission'], { stateCode });

/** Its national focal point, who discusses comments with CTED and does not act for the State. */
export const focalPointOf = (stateCode: string): TrainingPerson =>
  person(placeOf(stateCode) + 1, 'access.national-focal-point', ['national-focal-point'], { stateCode });

function person(
  place: number,
  functionId: string,
  roles: readonly RoleId[],
  actsFor: { readonly stateCode?: string; readonly organisationId?: string } = {},
): TrainingPerson {
  return {
    personId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    functionId,
    audience: audienceOf(roles),
    roles,
    stateCode: actsFor.stateCode ?? null,
    organisationId: actsFor.organisationId ?? null,
  };
}

/** A number of its own for each code, so that the same State has the same persons in every training world. */
function placeOf(stateCode: string): number {
  return Number.parseInt(stateCode, 36) * 10;
}
