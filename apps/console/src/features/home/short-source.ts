/** Why a duty is owed, in few words: the rule without its document number, an office's setting without its note. */
export const shortSource = (source: string): string =>
  source.replace(/（[^（）]*号）/g, '').split(/[，；](?![^（）]*）)/)[0] ?? source;
