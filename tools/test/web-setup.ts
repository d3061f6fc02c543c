import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Long enough for a machine with other work; what is there at once is not waited for.
configure({ asyncUtilTimeout: 10_000 });

// A wide screen; a test of a narrow one puts its own here.
const wide = { matches: false, onchange: null, addListener: () => {}, removeListener: () => {} };

// What a browser has and jsdom has not: a window to scroll, a width that is asked for, and dialogs over the page.
window.scrollTo = () => {};
window.matchMedia = (media) => Object.assign(new EventTarget(), wide, { media });
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
