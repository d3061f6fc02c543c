import { expect, it } from 'vitest';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { zoneOfBody } from './zones.ts';

it('the zone of the pages is that of the Committee', () => {
  expect(zoneOfBody).toBe(ctc2020.zone);
});
