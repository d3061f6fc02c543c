import type { BodyKind } from '../registry/contract.ts';
import { type RoleId, roleIds, roles } from './roles.ts';

/** A body as far as it decides who may act for it: a State, or a row of the registry. */
export type ActingBody = { readonly kind: BodyKind | 'state'; readonly unSystem: boolean };

/** What an account is made for: one of the actors, or keeping the house. */
export type AccountFunction = Exclude<RoleId, 'system'> | 'administrator';
export const accountFunctions: readonly AccountFunction[] = [
  ...roleIds.filter((role) => role !== 'system'),
  'administrator',
];

const ofUnitedNations: readonly RoleId[] = ['specialized-agency', 'unct', 'undss', 'unoct', 'un-partner'];
const ofOthers: readonly RoleId[] = ['outside-partner', 'donor'];
const ofEveryOrganisation: readonly RoleId[] = [
  'visiting-delegation',
  'visiting-expert',
  'partner-expert',
  'participating-partner',
  'non-attending-partner',
];

/** What the people of a body may be; of somebody who acts for none, when it is null. Nobody is ever invited to be more. */
export function functionsOf(body: ActingBody | null): readonly AccountFunction[] {
  if (body === null) return holdersOf('public');
  switch (body.kind) {
    case 'state':
      return holdersOf('state');
    case 'committee':
      return holdersOf('committee');
    case 'secretariat':
      return [...holdersOf('secretariat'), 'administrator'];
    case 'expert-group':
      return ['un-partner'];
    case 'organisation':
      return accountFunctions.filter((one) => isAmong([...ofEveryOrganisation, ...ofItsKind(body)], one));
  }
}

const ofItsKind = ({ unSystem }: ActingBody) => (unSystem ? ofUnitedNations : ofOthers);

/** Only States and organizations keep accounts of their own; CTED keeps those of the Committee. */
export const mayKeepItself = (body: ActingBody | null): boolean =>
  body !== null && body.kind !== 'committee' && body.kind !== 'secretariat';

const holdersOf = (audience: string): readonly AccountFunction[] =>
  accountFunctions.filter((one) => one !== 'administrator' && roles[one].audience === audience);

const isAmong = (list: readonly string[], text: string): boolean => list.includes(text);
