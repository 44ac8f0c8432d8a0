import { publishDutyLists, type ResponsibilityView } from '@zhiben/contract/responsibility.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { dayOf } from '../../ui/moments.ts';
import { listsFromPaste } from './lists-from-paste.ts';
import { usePublished } from './use-published.ts';

interface PasteListsProps {
  readonly view: ResponsibilityView;
  readonly onClose: () => void;
}

interface Values {
  readonly pasted: string;
  readonly effectiveOn: string;
}

/** Takes many posts' lists as they were copied from Excel, and says what it understood before anything is published. */
export function PasteLists({ view, onClose }: PasteListsProps) {
  const [form] = Form.useForm<Values>();
  const publish = useAct(publishDutyLists);
  const published = usePublished(onClose);
  const { lists, problems } = listsFromPaste(Form.useWatch('pasted', form) ?? '');
  const unheld = lists.filter(({ post }) => !view.posts.some((one) => one.post === post && one.holders.length > 0));
  const send = ({ effectiveOn }: Values) => {
    const versionOf = (post: string) => view.posts.find((one) => one.post === post)?.list?.version ?? 0;
    const body = {
      effectiveOn,
      lists: lists.map(({ post, items }) => ({ post, items: [...items], version: versionOf(post) })),
    };
    publish.mutate(
      { params: { enterpriseId: view.enterpriseId }, body },
      published(`已发布 ${lists.length} 个岗位的责任清单，未变化的不重发`),
    );
  };
  return (
    <ActDialog
      title="从 Excel 粘贴责任清单"
      act={lists.length === 0 ? '发布' : `发布 ${lists.length} 个岗位`}
      form={form}
      initial={{ pasted: '', effectiveOn: dayOf(new Date()) }}
      pending={publish.isPending}
      error={publish.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item
        name="pasted"
        label="在 Excel 中选中「岗位、责任」两列，复制后粘贴到这里"
        required
        rules={[
          {
            validator: async (_, words) => {
              const read = listsFromPaste(String(words ?? ''));
              if (read.problems.length > 0) throw new Error(`请先更正：${read.problems[0]}`);
              if (read.lists.length === 0) throw new Error('请粘贴岗位和责任');
            },
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 16 }} />
      </Form.Item>
      {problems.length > 0 && (
        <ul className="paste-said">
          {problems.slice(0, 10).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {lists.length > 0 && (
        <p className="quiet paste-said">
          读到 {lists.length} 个岗位、{lists.reduce((sum, { items }) => sum + items.length, 0)} 条责任。
          {unheld.length > 0 && `名册中无人担任：${unheld.map(({ post }) => post).join('、')}。`}
        </p>
      )}
      <Form.Item name="effectiveOn" label="生效日期" rules={[{ required: true, message: '请填写生效日期' }]}>
        <DayField />
      </Form.Item>
    </ActDialog>
  );
}
