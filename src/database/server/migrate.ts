import { applyPlan } from './apply-plan.ts';
import { withClient } from './client.ts';
import type { DatabaseConfig } from './database.ts';

/** Brings a database up to date: roles, new migrations, and every policy as it stands now. Repeating it changes nothing. */
export async function migrate(config: DatabaseConfig): Promise<{ applied: string[] }> {
  const url = config.adminUrl ?? config.url;
  if (url) return withClient({ connectionString: url }, (client) => applyPlan(client));
  const { migrateEmbedded } = await import('./embedded/migrate-embedded.ts');
  return migrateEmbedded(config.dataDir);
}
