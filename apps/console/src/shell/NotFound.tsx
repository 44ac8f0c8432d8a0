import { Link } from 'react-router';
import { Page } from '../ui/Page.tsx';

export function NotFound() {
  return (
    <Page title="没有这个页面">
      <p>地址有误，或者您的岗位没有查看权限。</p>
      <p>
        <Link to="/">返回今日</Link>
      </p>
    </Page>
  );
}
