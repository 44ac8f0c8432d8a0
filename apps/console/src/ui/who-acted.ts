/** Who did it, in which post; what the platform does by itself has no post of its own. */
export const whoActed = ({ actorName, post }: { readonly actorName: string; readonly post: string }): string =>
  post === '' || post === actorName ? actorName : `${actorName}（${post}）`;
