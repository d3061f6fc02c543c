// What other parts may call.
export { findWaysIn, mailAddressOf } from './account-store.ts';
export { enterOwn } from './enter.ts';
export { getAccount } from './get-account.ts';
export { removePassword } from './keep-password.ts';
export { keeperOf } from './keeper.ts';
export { type Browser, letIn } from './let-in.ts';
export { signInHandlers } from './routes.ts';
export { strongCost } from './scrypt.ts';
export { passingSettings, type SignInSettings } from './settings.ts';
export { signInQueues } from './tell-new-device.ts';
export { type Keeper, refusalToRemovePasskey, requireRecent } from './ways-in.ts';
