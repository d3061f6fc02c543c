import type { Language } from './language.ts';

/**
 * The reading classes that the database knows; one database role each, none a member of another. Which of the
 * mechanism's roles falls into which class is said in one file, `src/access/roles.ts`.
 */
export const audiences = ['secretariat', 'committee', 'state', 'partner', 'public', 'administrator'] as const;
export type Audience = (typeof audiences)[number];

/** Whoever asks. Handed to every read and every act; never looked up inside one. */
export type Actor = {
  /** Id of the person's account; the all-zero id for somebody not signed in. */
  readonly personId: string;
  readonly audience: Audience;
  /** Roles of the mechanism, ids of the actors of S/2020/731. */
  readonly roles: readonly string[];
  /** The State this person acts for, as its code, or null. */
  readonly stateCode: string | null;
  /** The organisation this person acts for, or null. */
  readonly organisationId: string | null;
  readonly language: Language;
};

/** The worker of the house: does what is due by time, and is no account. Nothing that answers a person acts as it. */
export const systemActor: Actor = {
  personId: '00000000-0000-4000-8000-0000000000ff',
  audience: 'secretariat',
  roles: ['system'],
  stateCode: null,
  organisationId: null,
  language: 'en',
};

/** Somebody who has not said who they are: reads what is open to the public, and nothing else. */
export function publicReader(language: Language): Actor {
  return {
    personId: '00000000-0000-0000-0000-000000000000',
    audience: 'public',
    roles: ['public'],
    stateCode: null,
    organisationId: null,
    language,
  };
}
