import type { Leg } from './test/leg.ts';
import { build, generatedPages, requirements, stories, style, tests, types } from './test/legs.ts';
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
  ...onThisNode(machine),
  ...onNode24(machine),
  requirements,
]);

function onThisNode({ database, server, chromium }: Machine): Leg[] {
  const twice = ['--project', 'server', 'policy', 'journal', 'crash'];
  return [
    tests({ name: 'Tests', report: 'unit', database }),
    server
      ? tests({
          name: 'Policies, journal and crashes, embedded',
          report: 'embedded',
          filters: twice,
          database: embedded,
        })
      : tests({
          name: 'Tests on a server',
          report: 'server',
          filters: ['--project', 'server'],
          database: null,
        }),
    stories({ name: 'Stories', report: 'e2e', database, chromium }),
    stories({
      name: 'Three stories, embedded',
      report: 'e2e-embedded',
      filters: ['--grep', '@embedded'],
      database: embedded,
      chromium,
    }),
  ];
}

function onNode24({ database, chromium }: Machine): Leg[] {
  return [
    types(node),
    tests({ name: 'Unit tests, Node 24', report: 'node24', database, node }),
    stories({
      name: 'One story, Node 24',
      report: 'e2e-node24',
      filters: ['--grep', '@node24'],
      database,
      node,
      chromium,
    }),
  ];
}
