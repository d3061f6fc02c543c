import { build, generatedPages, style, tests, types } from './test/legs.ts';
import { session } from './test/session.ts';

// `npm run check`: everything but the browser, the second database and the second Node, in a minute or two.

await session(({ database }) => [
  types(),
  style,
  build,
  generatedPages,
  tests({ name: 'Tests', report: 'unit', database }),
]);
