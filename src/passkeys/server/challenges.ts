import { sql } from 'kysely';
import { digestOf, type Queries } from '../../access/server/index.ts';

const minutes = 5;

/** Keeps what a device was asked, for the person who adds a passkey, or for nobody known who signs in. */
export async function keepChallenge(
  { kysely, clock }: Queries,
  asked: string,
  personId: string | null,
): Promise<void> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  await sql`select app.keep_challenge(${digestOf(asked)}, ${personId}, ${now}, ${until})`.execute(kysely);
}

/** The challenge a device answered, when it was asked this and has not answered before; undefined otherwise. */
export async function takeChallengeOf(
  { kysely, clock }: Queries,
  clientDataJson: string,
  personId: string | null,
): Promise<string | undefined> {
  const challenge = challengeIn(clientDataJson);
  if (challenge === undefined) return undefined;
  const { rows } = await sql<{ taken: boolean }>`
    select app.take_challenge(${digestOf(challenge)}, ${personId}, ${clock.now()}) as taken`.execute(kysely);
  return rows[0]?.taken ? challenge : undefined;
}

function challengeIn(clientDataJson: string): string | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString());
    const has = typeof said === 'object' && said !== null && 'challenge' in said;
    return has && typeof said.challenge === 'string' ? said.challenge : undefined;
  } catch {
    return undefined;
  }
}
