import {
  type Access,
  type Reader,
  readers,
  readersOf,
  roleIds,
  roles,
  sharingAudiences,
} from '../../access/server/index.ts';
import type { SharingCondition } from '../../procedure/procedure.ts';

// Of whom the lines of the house speak.

export type HouseResource = {
  readonly id: string;
  readonly tables: readonly string[];
  readonly lines: readonly HouseLine[];
};

export type HouseLine = {
  readonly rule: string;
  readonly to: readonly Reader[];
  readonly access: Access;
  readonly while?: SharingCondition;
  readonly within?: string;
};

export const everybody = readersOf('secretariat', 'committee', 'state', 'partner', 'public', 'administrator');
/** Everybody with an account of work: whoever reads as the public keeps nothing here. */
export const parties = readersOf('secretariat', 'committee', 'state', 'partner', 'administrator');
export const secretariat = readersOf('secretariat');
export const committee = readersOf('committee');
export const states = readersOf('state');
export const partners = readersOf('partner');
export const administrator = readersOf('administrator');

/** Roles that do acts of CTED itself: the country expert, and whoever stands in. */
export const ctedActs: readonly Reader[] = roleIds.filter(
  (role) => role === 'cted' || roles[role].actsAs.includes('cted'),
);
/** Roles that enter what the Committee as a body decided. */
export const committeeActs: readonly Reader[] = roleIds.filter(
  (role) => role === 'committee' || roles[role].actsAs.includes('committee'),
);
/** Roles that do acts of a State: whoever acts for it, and the Permanent Mission in every exchange. */
export const stateActs: readonly Reader[] = roleIds.filter(
  (role) => role === 'visited-state' || roles[role].actsAs.includes('visited-state'),
);

/** Readers who belong to one of these audiences of the sharing rules. */
export const ofAudience = (...audiences: readonly string[]): readonly Reader[] =>
  readers.filter((reader) => sharingAudiences[reader].some((one) => audiences.includes(one)));

export const happened = (event: string): SharingCondition => ({ is: 'happened', event });

/** CTED keeps it, and the whole of the secretariat reads it. */
export const ofCted: readonly HouseLine[] = [
  { rule: 'AC-01', to: ctedActs, access: 'edit' },
  { rule: 'AC-01', to: secretariat, access: 'read' },
];
/** The Committee follows every file. */
export const followed: HouseLine = { rule: 'AC-07', to: committee, access: 'read' };
