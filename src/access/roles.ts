import type { Audience } from '../platform/actor.ts';

/** What a role of the mechanism means for this house. */
type RoleRule = {
  /** The class of readers its holders fall into. */
  readonly audience: Audience;
  /** Roles whose acts its holders enter as well: the Permanent Mission acts for its State in every exchange. */
  readonly actsAs: readonly RoleId[];
};

export const roleIds = [
  'security-council',
  'committee',
  'committee-member',
  'committee-chair',
  'cted',
  'executive-director',
  'cted-report-focal-point',
  'visiting-delegation',
  'head-of-delegation',
  'visiting-expert',
  'partner-expert',
  'participating-partner',
  'non-attending-partner',
  'specialized-agency',
  'visited-state',
  'permanent-mission',
  'national-focal-point',
  'national-expert',
  'parliamentarian',
  'stakeholder',
  'unct',
  'undss',
  'unoct',
  'un-partner',
  'outside-partner',
  'donor',
  'public',
  'system',
] as const;
export type RoleId = (typeof roleIds)[number];

/** Message id of the function of somebody who is this actor. */
export const functionOf = (role: RoleId): string => `procedure.actor.${role}`;

const reads = (audience: Audience, ...actsAs: RoleId[]): RoleRule => ({ audience, actsAs });

/**
 * The 28 actors of S/2020/731, each with its class of readers. A role is never left without one, and the class
 * that reads less is taken where the source does not say: a member of parliament or an expert of civil society
 * meets the delegation, which opens no file to them. The delegation as such is read as its partners are, because
 * experts of other organizations belong to it; its head is of the secretariat.
 */
export const roles: Readonly<Record<RoleId, RoleRule>> = {
  'security-council': reads('committee'), // the Committee consists of all its members
  committee: reads('committee'),
  'committee-member': reads('committee'),
  'committee-chair': reads('committee', 'committee', 'committee-member'),
  cted: reads('secretariat'),
  'executive-director': reads('secretariat', 'cted'),
  'cted-report-focal-point': reads('secretariat'),
  'visiting-delegation': reads('partner'),
  'head-of-delegation': reads('secretariat', 'visiting-delegation', 'visiting-expert'),
  'visiting-expert': reads('partner'),
  'partner-expert': reads('partner', 'visiting-expert'),
  'participating-partner': reads('partner'),
  'non-attending-partner': reads('partner'),
  'specialized-agency': reads('partner', 'non-attending-partner'),
  'visited-state': reads('state'),
  'permanent-mission': reads('state', 'visited-state'),
  'national-focal-point': reads('state'),
  'national-expert': reads('state'),
  parliamentarian: reads('public'),
  stakeholder: reads('public'),
  unct: reads('partner'),
  undss: reads('partner'),
  unoct: reads('partner'),
  'un-partner': reads('partner'),
  'outside-partner': reads('partner'), // reads nothing of a file: no grant is ever given to one (SH-27)
  donor: reads('partner'),
  public: reads('public'),
  system: reads('secretariat'), // no account has it: what it causes is derived, not entered
};

/**
 * The shorter lists of the other registers, carried over (decision 8 of the specification). What they split off from
 * CTED and from the Committee reads with them; keeping the house itself is no role of the mechanism and has its own
 * class, `administrator`.
 */
export const otherNames = {
  ctc: 'committee',
  'ctc-chair': 'committee-chair',
  chair: 'committee-chair',
  'ctc-member': 'committee-member',
  subcommittee: 'committee-member',
  'vice-chair': 'committee-member',
  'cted-ed': 'executive-director',
  'cted-expert': 'cted',
  'cted-aio': 'cted',
  secretariat: 'cted',
  'state-focal-point': 'national-focal-point',
  'unoct-head': 'unoct',
  'compact-entity': 'un-partner',
  'expert-group': 'un-partner',
  partner: 'outside-partner',
  'partner-organization': 'outside-partner',
  'resident-coordinator': 'unct',
  'civil-society': 'stakeholder',
  researcher: 'public',
} as const satisfies Readonly<Record<string, RoleId>>;
