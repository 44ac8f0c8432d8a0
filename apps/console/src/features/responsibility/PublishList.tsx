import { type DutyListView, publishDutyLists } from '@zhiben/contract/responsibility.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { dayOf } from '../../ui/moments.ts';
import { usePublished } from './use-published.ts';

interface PublishListProps {
  readonly enterpriseId: EnterpriseId;
  /** undefined: a post that is named here. */
  readonly post: string | undefined;
  readonly list: DutyListView | null;
  readonly onClose: () => void;
}

interface Values {
  readonly post: string;
  readonly words: string;
  readonly effectiveOn: string;
}

/** Writes or changes one post's list, one duty to a line. */
export function PublishList({ enterpriseId, post, list, onClose }: PublishListProps) {
  const [form] = Form.useForm<Values>();
  const publish = useAct(publishDutyLists);
  const published = usePublished(onClose);
  const send = ({ post: named, words, effectiveOn }: Values) => {
    const items = linesOf(words);
    const lists = [{ post: named.trim(), version: list?.version ?? 0, items }];
    publish.mutate(
      { params: { enterpriseId }, body: { effectiveOn, lists } },
      published(`已发布「${named.trim()}」责任清单`),
    );
  };
  return (
    <ActDialog
      title={post === undefined ? '新增岗位责任清单' : `责任清单：${post}`}
      act="发布"
      form={form}
      initial={{ post: post ?? '', words: list?.items.join('\n') ?? '', effectiveOn: dayOf(new Date()) }}
      pending={publish.isPending}
      error={publish.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="post" label="岗位" rules={[{ required: true, whitespace: true, message: '请填写岗位' }]}>
        <Input maxLength={40} disabled={post !== undefined} autoComplete="off" placeholder="与人员名册中的职务一致" />
      </Form.Item>
      <Form.Item
        name="words"
        label="责任，一行一条"
        extra={list === null ? undefined : '内容有变化即为新版，本岗位人员须重新签认。'}
        rules={[{ required: true, whitespace: true, message: '请至少写一条责任' }]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 18 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="effectiveOn" label="生效日期" rules={[{ required: true, message: '请填写生效日期' }]}>
        <DayField />
      </Form.Item>
    </ActDialog>
  );
}

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
