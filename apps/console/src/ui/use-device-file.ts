import { useEffect, useState } from 'react';

type Read = (key: string) => Promise<{ readonly blob: Blob } | undefined>;

/** Where a file kept on this device can be seen; undefined until it has been read. `read` must stay the same function. */
export function useDeviceFile(read: Read, key: string | null): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (key === null) return;
    let made: string | undefined;
    let gone = false;
    read(key).then(
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
  }, [read, key]);
  return url;
}
