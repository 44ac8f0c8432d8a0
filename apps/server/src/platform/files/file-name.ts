const LONGEST = 120;

/** What a browser claims a file is called, made safe to show, store and put into a header. */
export function cleanName(claimed: string): string {
  const base = claimed.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = base
    // Control, format (bidirectional overrides too) and private characters deceive the eye or break a header.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/["<>|?*:]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shown === '' ? '未命名' : shorten(shown);
}

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function withExtension(name: string, extension: string): string {
  const stem = extensionOf(name) === '' ? name : name.slice(0, name.lastIndexOf('.'));
  return shorten(`${stem}.${extension}`);
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const extension = extensionOf(name);
  const tail = extension === '' ? '' : `.${extension}`;
  return characters.slice(0, LONGEST - tail.length).join('') + tail;
}
