/** A key to be copied by hand, in groups of four; authenticators take it with or without the spaces. */
export const inFours = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;
