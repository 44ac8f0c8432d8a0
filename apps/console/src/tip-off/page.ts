import { following } from './follow.ts';
import { reporting } from './report.ts';

const ROOMS = ['jb', 'cx'];

/** Shows the half of the page that the address names. */
function enter(): void {
  const room = location.hash === '#cx' ? 'cx' : 'jb';
  for (const id of ROOMS) {
    const section = document.getElementById(id);
    if (section !== null) section.hidden = id !== room;
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-room]')) {
    if (link.dataset['room'] === room) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('hashchange', enter);
enter();
reporting();
following();
