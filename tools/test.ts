import type { Leg } from './test/leg.ts';
import { build, generatedPages, requirements, stories, style, tests, tool, types } from './test/legs.ts';
import { node24 } from './test/node24.ts';
import { embedded, type Machine, session } from './test/session.ts';
import { provide } from './test/system.ts';

// `npm test`: everything, on a machine where nothing was installed by hand. How it is laid out over two versions of
// Node and two databases stands in docs/testing.md.

await provide();
const node = await node24();
await session((machine) => [
  types(),
  style,
  build,
  generatedPages,
  ...onBothDatabases(machine),
  ...inTheBrowser(machine),
  ...onNode24(machine),
  requirements,
]);

function onBothDatabases({ database, server }: Machine): Leg[] {
  const couldDiffer = [
    '--project',
    'server',
    'policy',
    ...['journal', 'verify', 'idempotency', 'with-actor', 'roles', 'database', 'migrate', 'transfer'],
  ];
  return [
    tests({ name: 'Tests', report: 'unit', database }),
    server
      ? tests({
          name: 'Policies and journal, embedded',
          report: 'embedded',
          filters: couldDiffer,
          database: embedded,
        })
      : tests({ name: 'Tests, server', report: 'server', filters: ['--project', 'server'], database: null }),
    killed('server, 15 and 15 times', ['--server', '15', '--embedded', '0'], server !== null),
    killed('embedded, 30 times', ['--server', '0', '--embedded', '30'], true),
  ];
}

function killed(where: string, times: readonly string[], can: boolean): Leg {
  return tool(
    `Killed and started again: ${where}`,
    'tsx',
    ['tools/crash.ts', ...times],
    can ? undefined : null,
  );
}

function inTheBrowser({ database, chromium }: Machine): Leg[] {
  const three = ['--grep', '@embedded'];
  return [
    stories({ name: 'Stories', report: 'e2e', database, chromium }),
    stories({
      name: 'Three stories, embedded',
      report: 'e2e-embedded',
      filters: three,
      database: embedded,
      chromium,
    }),
  ];
}

function onNode24({ database, chromium }: Machine): Leg[] {
  const one = ['--grep', '@node24'];
  return [
    types(node),
    tests({ name: 'Tests, Node 24', report: 'node24', database, node }),
    stories({ name: 'One story, Node 24', report: 'e2e-node24', filters: one, database, node, chromium }),
  ];
}
