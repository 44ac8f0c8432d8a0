const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Adds the check character of GB 32100-2015 to the first seventeen of a unified social credit code. */
export function creditCode(seventeen: string): string {
  const sum = [...seventeen].reduce((total, character, place) => {
    return total + CHARACTERS.indexOf(character) * (3 ** place % 31);
  }, 0);
  return seventeen + CHARACTERS.charAt((31 - (sum % 31)) % 31);
}
