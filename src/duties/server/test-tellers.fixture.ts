import type { DutyNotice, Tellers } from './tell.ts';

/** Finds persons by role and State by a name of their own, and keeps what they are told, in order and each key once. */
export function testTellers() {
  const told: DutyNotice[] = [];
  const tellers: Tellers = {
    announce: async (_, notice) => {
      if (!told.some(({ dedupeKey }) => dedupeKey === notice.dedupeKey)) told.push(notice);
    },
    listHolders: async (_, { roles, stateCode, organisationIds }) => {
      const of = organisationIds ? organisationIds.join('+') : stateCode;
      return roles.map((role) => ({ personId: of ? `${role} of ${of}` : role }));
    },
  };
  return { told, tellers };
}
