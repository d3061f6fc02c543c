import type { FastifyInstance } from 'fastify';
import type { Database } from '../database.ts';

/** Two plain answers for whoever watches the program: it runs, and it can do its work. */
export function serveHealth(app: FastifyInstance, database: Database): void {
  const route = { schema: { hide: true }, config: { ground: 'health' } } as const;
  app.get('/healthz', route, async () => ({ status: 'up' }));
  app.get('/readyz', route, async (_, reply) => {
    const answers = await database.pool.query('select').then(
      () => true,
      () => false,
    );
    return reply.code(answers ? 200 : 503).send({ status: answers ? 'ready' : 'no database' });
  });
}
