import { isRole } from '../../access/acts.ts';
import {
  entryOf,
  type Line,
  type Reader,
  type RoleId,
  readersOf,
  roleIds,
  roles,
} from '../../access/server/index.ts';
import { events } from '../../procedure/ctc-2020/events.ts';
import type { EventRule } from '../../procedure/procedure.ts';

// Entries of a file, each event a resource of its own: whoever may know that it happened, and whose act it is.

const rules: readonly EventRule[] = events;

/** Roles whose acts may reach CTED on paper: it enters them with the document, to the same effect. */
export const onPaperFor: readonly string[] = [
  'visited-state',
  'participating-partner',
  'non-attending-partner',
  'visiting-expert',
];

const withinOfClass = { committee: undefined, state: 'own-state', partner: 'own-visit', public: undefined };

/** Who may know of an entry and who enters it, from one rule of an event. */
function linesOf({ id, by, seenBy, cite }: EventRule): readonly Line[] {
  const common = { rule: id, resource: entryOf(id), cite };
  const seen = seenBy.map(
    (seer): Line => ({ ...common, to: readersOf(seer), access: 'read', ...bound(seer) }),
  );
  return [
    ...entering(by).map(
      (role): Line => ({ ...common, to: [role], access: 'enter', ...bound(roles[role].audience) }),
    ),
    { ...common, to: readersOf('secretariat'), access: 'read' },
    ...seen,
  ];
}

function bound(audience: string): { readonly within?: string } {
  const within = withinOfClass[audience as keyof typeof withinOfClass];
  return within === undefined ? {} : { within };
}

/** The roles that enter what is the act of another: those that act as it, and CTED for what came on paper. */
function entering(by: string): readonly RoleId[] {
  if (by === 'system') return [];
  const acting = roleIds.filter((role) => role === by || roles[role].actsAs.some((other) => other === by));
  const paper = onPaperFor.includes(by) ? ctedItself : [];
  return [...new Set([...acting, ...paper])];
}

const ctedItself = roleIds.filter((role) => role === 'cted' || roles[role].actsAs.includes('cted'));

/** Readers who do an event's act: a check of the other parts against the table. */
export const actorsOfEvent = (event: string): readonly Reader[] => {
  const rule = rules.find(({ id }) => id === event);
  return rule && isRole(rule.by) ? entering(rule.by) : [];
};

export const eventLines: readonly Line[] = rules.filter(({ scope }) => scope !== 'body').flatMap(linesOf);
