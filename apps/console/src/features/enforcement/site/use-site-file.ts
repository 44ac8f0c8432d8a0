import { useEffect, useState } from 'react';
import { fileAt } from '../offline/site-device.ts';

/** Where a file kept on this device can be seen; undefined until it has been read. */
export function useSiteFile(key: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (key === undefined) return;
    let made: string | undefined;
    let gone = false;
    fileAt(key).then(
      (file) => {
        if (gone || file === undefined) return;
        made = URL.createObjectURL(file.blob);
        setUrl(made);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [key]);
  return url;
}
