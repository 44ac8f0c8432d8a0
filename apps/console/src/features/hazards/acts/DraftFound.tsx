import { Button } from 'antd';

export function DraftFound({ onForget }: { readonly onForget: () => void }) {
  return (
    <p className="draft-found" role="status">
      已恢复上次填写、尚未提交的内容。
      <Button type="link" size="small" onClick={onForget}>
        清空重填
      </Button>
    </p>
  );
}
