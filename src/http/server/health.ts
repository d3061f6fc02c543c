import type { FastifyInstance } from 'fastify';
import type { Database } from '../../database/server/database.ts';

/** What is proved of the work done without a person: all of it was done, some was not, or no proof is recent enough. */
export type Proof = 'kept' | 'missed' | 'unproved';

/** Plain answers for whoever watches the program: it runs, it can do its work, and what it does by itself was done. */
export function serveHealth(
  app: FastifyInstance,
  database: Database,
  proofs: Readonly<Record<string, () => Promise<Proof>>> = {},
): void {
  const route = { schema: { hide: true }, config: { ground: 'health' } } as const;
  app.get('/healthz', route, async () => ({ status: 'up' }));
  app.get('/readyz', route, async (_, reply) => {
    const answers = await database.pool.query('select').then(
      () => true,
      () => false,
    );
    return reply.code(answers ? 200 : 503).send({ status: answers ? 'ready' : 'no database' });
  });
  for (const [name, proofOf] of Object.entries(proofs)) {
    app.get(`/healthz/${name}`, route, async (_, reply) => {
      const status = await proofOf();
      return reply.code(status === 'kept' ? 200 : 503).send({ status });
    });
  }
}
