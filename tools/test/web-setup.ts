import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a browser has and jsdom has not: a window to scroll, and dialogs over the page.
window.scrollTo = () => {};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// The page of one test is gone before the next, and with it what it kept on the device.
afterEach(() => {
  cleanup();
  localStorage.clear();
});
