import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { codeDidNotArrive } from './second-try.ts';
import { useSecondTry } from './use-second-try.ts';

/** A page that broke says so in its own place; the rest of the console stays. */
export function RouteProblem() {
  const error = useRouteError();
  const trying = useSecondTry(error);
  useEffect(() => console.error(error), [error]);
  if (trying) return <p aria-busy />;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      style={{ margin: 24 }}
      title={
        codeDidNotArrive(error)
          ? '页面没有载入：网络中断，或系统刚刚更新。请检查网络后重新载入。'
          : '页面出错，没有打开。请重新载入；仍不能打开的，请联系系统管理员。'
      }
      action={<Button onClick={() => window.location.reload()}>重新载入</Button>}
    />
  );
}
