interface Acted {
  readonly actorName: string;
  readonly post: string;
}

/** What the platform does by itself has no post of its own. */
export const postOf = ({ actorName, post }: Acted): string => (post === actorName ? '' : post);

/** Who did it, in which post. */
export function whoActed(acted: Acted): string {
  const post = postOf(acted);
  return post === '' ? acted.actorName : `${acted.actorName}（${post}）`;
}
