import { Alert, Button } from 'antd';
import { useRouteError } from 'react-router';

/** A page that broke says so in its own place; the rest of the console stays. */
export function RouteProblem() {
  const error = useRouteError();
  console.error(error);
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      style={{ margin: 24 }}
      title="页面没有打开。可能是网络中断或系统刚刚更新，请刷新后重试。"
      action={<Button onClick={() => window.location.reload()}>刷新</Button>}
    />
  );
}
