import { contract } from '../platform/contract.ts';
import { accountEndpoints } from './account-endpoints.ts';
import { grantEndpoints } from './grant-endpoints.ts';

/** Accounts and what is granted to them: how they begin, what they open, and how they end. */
export const accountsContract = contract({ ...accountEndpoints, ...grantEndpoints });
