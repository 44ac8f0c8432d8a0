import { expect, test } from 'vitest';
import { currentTab } from './current-tab.ts';

test.each([
  ['/alarms', '/alarms'],
  ['/alarms/01a2', '/alarms'],
  ['/alarms/history', '/alarms/history'],
  ['/alarms/history/01a2', '/alarms/history'],
  ['/alarmist', undefined],
])('at %s the open tab is %s', (pathname, tab) => {
  expect(currentTab(['/alarms', '/alarms/history'], pathname)).toBe(tab);
});
