import type { Session } from '../../http/server/session.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Keeper } from './ways-in.ts';

type Asked = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly session: Session;
};

/** Who asks about their own ways in, as the handlers of endpoints are given it. */
export const keeperOf = ({ actor, now, session }: Asked): Keeper => ({ actor, now, token: session.token });
