import { afterAdoption } from './sharing/after-adoption.ts';
import { beforeAdoption } from './sharing/before-adoption.ts';

// Who may see which version and when (S/2020/731 V(s) to V(y)). Closed by default: an audience not named for a
// version has no access to it.
export const sharing = [...beforeAdoption, ...afterAdoption] as const;
