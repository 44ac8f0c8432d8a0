/** What the ledger tells of one person, oldest first. */
export interface PersonEvent {
  readonly kind: 'add' | 'change' | 'close' | 'reopen';
  readonly at: Date;
  readonly ledger: string;
  /** Of a change: what it was before; absent where it did not change. */
  readonly postBefore?: string;
  readonly unitBefore?: string | null;
}

export interface PersonNow {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly orgUnitId: string | null;
  readonly atWork: boolean;
}

/** One person in one post of one unit, from one instant to before another. */
export interface PostTenure {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly orgUnitId: string | null;
  readonly from: Date;
  readonly until: Date | null;
  readonly ledger: readonly string[];
}

/** Which posts a person held and when, told backwards from the present. What was before the first record is not told. */
export function tenuresOf(person: PersonNow, events: readonly PersonEvent[]): readonly PostTenure[] {
  const { personId, name } = person;
  const tenures: PostTenure[] = [];
  let { post, orgUnitId, atWork } = person;
  let until: Date | null = null;
  let ended: readonly string[] = [];

  for (const event of events.toReversed()) {
    if (event.kind === 'change' && event.postBefore === undefined && event.unitBefore === undefined) continue;
    if (event.kind === 'close') {
      atWork = true;
    } else if (atWork) {
      tenures.unshift({ personId, name, post, orgUnitId, from: event.at, until, ledger: [event.ledger, ...ended] });
      atWork = event.kind === 'change';
    }
    post = event.postBefore ?? post;
    orgUnitId = event.unitBefore === undefined ? orgUnitId : event.unitBefore;
    until = event.at;
    ended = [event.ledger];
  }
  return tenures.filter((tenure) => tenure.until === null || tenure.from < tenure.until);
}
