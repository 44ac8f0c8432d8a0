/** Who holds a post now, and since when as far as that is on record. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly unitName: string | null;
  readonly since: Date | null;
}

export interface StandingList {
  readonly id: string;
  readonly post: string;
  readonly publishedAt: Date;
}

export interface Acknowledgement {
  readonly listId: string;
  readonly personId: string;
  readonly at: Date;
}

/** The office's own time to acknowledge in; no rule names one. */
export const WITHIN_DAYS = 15;
const DAY_MS = 86_400_000;

/** By when somebody acknowledges: counted from publishing, or from taking up the post if that came later. */
export const dueFor = ({ publishedAt }: StandingList, { since }: Pick<Holder, 'since'>): Date =>
  new Date(Math.max(publishedAt.getTime(), since?.getTime() ?? 0) + WITHIN_DAYS * DAY_MS);

export interface HolderStanding {
  readonly holder: Holder;
  readonly acknowledgedAt: Date | null;
  readonly dueAt: Date | null;
}

export interface Standing<List extends StandingList> {
  readonly post: string;
  readonly list: List | null;
  readonly holders: readonly HolderStanding[];
}

/** Every post that somebody holds or a list names: those without a list first, then those with most signatures missing. */
export function standingOf<List extends StandingList>(
  holders: readonly Holder[],
  lists: readonly List[],
  acknowledgements: readonly Acknowledgement[],
): readonly Standing<List>[] {
  const posts = [...new Set([...holders.map(({ post }) => post), ...lists.map(({ post }) => post)])];
  const given = new Map(acknowledgements.map((one) => [`${one.listId} ${one.personId}`, one.at]));
  return posts
    .map((post) => {
      const list = lists.find((one) => one.post === post) ?? null;
      const here = holders.filter((holder) => holder.post === post);
      return { post, list, holders: here.map((holder) => standOf(holder, list, given)) };
    })
    .toSorted(
      (one, other) =>
        Number(one.list !== null) - Number(other.list !== null) ||
        missing(other.holders) - missing(one.holders) ||
        one.post.localeCompare(other.post, 'zh-CN'),
    );
}

function standOf(holder: Holder, list: StandingList | null, given: ReadonlyMap<string, Date>): HolderStanding {
  if (list === null) return { holder, acknowledgedAt: null, dueAt: null };
  const acknowledgedAt = given.get(`${list.id} ${holder.personId}`) ?? null;
  return { holder, acknowledgedAt, dueAt: acknowledgedAt === null ? dueFor(list, holder) : null };
}

const missing = (holders: readonly HolderStanding[]) =>
  holders.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;

/** The figures of one enterprise. A post counts only while somebody holds it. */
export function countsOf(standings: readonly Standing<StandingList>[], now: Date) {
  const held = standings.filter(({ holders }) => holders.length > 0);
  const everyone = held.flatMap(({ holders }) => holders);
  return {
    posts: held.length,
    postsWithoutList: held.filter(({ list }) => list === null).length,
    people: everyone.length,
    acknowledged: everyone.length - missing(everyone),
    overdue: everyone.filter(({ dueAt }) => dueAt !== null && dueAt < now).length,
  };
}
