const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Whether words call a thing by this name, whole: `V201液位` is called by `V201`, `LT-101` is not called by `T-1`. */
export const calledBy = (words: string, name: string): boolean =>
  name !== '' && new RegExp(`(?<![A-Za-z0-9_-])${escaped(name)}(?![A-Za-z0-9_-])`).test(words);
