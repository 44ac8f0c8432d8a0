import { expect, test } from 'vitest';
import { type Call, gravestFirst } from './calls.ts';

const call = (alert: Call['alert']): Call => ({ alert, words: alert, to: '/' });

test('of warnings and alarms that call at once, the gravest stands first, whichever room it is of', () => {
  const words = (...alerts: readonly Call['alert'][]) => gravestFirst(alerts.map(call)).map(({ alert }) => alert);
  expect(words('critical', 'red')).toEqual(['red', 'critical']);
  expect(words('blue', 'high')).toEqual(['high', 'blue']);
});
