/** Text in one spelling, with the way back: character i of `text` came from the original at `origin[i]`. */
export interface Normalised {
  readonly text: string;
  readonly origin: readonly number[];
}

const DROPPED = /[\s\u200b-\u200d\ufeff"'“”‘’「」『』《》【】*]/u;

/** Full width to half width, one case, no blanks or quotation marks; a line break ends a sentence. */
export function normalise(original: string): Normalised {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of original) {
    for (const plain of spell(character)) {
      text += plain;
      for (let unit = 0; unit < plain.length; unit++) origin.push(at);
    }
    at += character.length;
  }
  return { text, origin };
}

function spell(character: string): string {
  if (character === '\n') return ';';
  if (DROPPED.test(character)) return '';
  return character.normalize('NFKC').toLowerCase();
}
