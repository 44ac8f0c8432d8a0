import {
  type FilingState,
  filingStateLabel,
  type ItemStanding,
  itemStandingLabel,
} from '@zhiben/vocabulary/campaign.ts';

const LOOK: Readonly<Record<ItemStanding, string>> = {
  done: 'tag-final',
  open: 'tag-near',
  none: 'tag-final',
  unknown: 'tag-unknown unknown',
  'no-source': 'tag-unknown unknown',
  'scope-unknown': 'tag-unknown unknown',
  'not-applicable': 'tag-final',
};

/** Where an enterprise stands, as a word. What nobody knows is grey and hatched; past its day it is black. */
export function StandingTag({ standing, overdue }: { readonly standing: ItemStanding; readonly overdue: boolean }) {
  const label = itemStandingLabel[standing];
  return <span className={`tag ${overdue ? 'tag-overdue' : LOOK[standing]}`}>{overdue ? `逾期${label}` : label}</span>;
}

const PAPER_LOOK: Readonly<Record<FilingState, string>> = {
  'not-yet': 'tag-final',
  owed: 'tag-near',
  missing: 'tag-overdue',
  filed: 'tag-state',
  returned: 'tag-near',
  received: 'tag-final',
};

export function PaperTag({ state }: { readonly state: FilingState }) {
  return <span className={`tag ${PAPER_LOOK[state]}`}>{filingStateLabel[state]}</span>;
}
