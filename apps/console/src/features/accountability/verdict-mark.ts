import type { CheckVerdict } from '@zhiben/vocabulary/accountability.ts';

/** Three shapes tell what a lane of many checks can tell; the list says the rest in words. */
export function markOf(verdict: CheckVerdict): 'missed' | 'failed' | 'other' {
  if (verdict === 'not-checked') return 'missed';
  return verdict === 'checked-and-not-found' || verdict === 'found-and-not-fixed' ? 'failed' : 'other';
}
