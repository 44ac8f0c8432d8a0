import { registerSW } from 'virtual:pwa-register';
import { Button } from 'antd';
import { useEffect, useState } from 'react';

/** A new version waits until the person says so, so that no open form is lost to it. */
export function NewVersion() {
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => {
    if (import.meta.env.DEV) return;
    const activate = registerSW({ onNeedRefresh: () => setUpdate(() => () => void activate(true)) });
  }, []);
  if (update === undefined) return null;
  return (
    <div className="new-version" role="status">
      系统已更新
      <Button size="small" type="primary" onClick={update}>
        使用新版本
      </Button>
    </div>
  );
}
