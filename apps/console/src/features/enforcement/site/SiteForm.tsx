import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { sendFinished } from '../offline/send-site.ts';
import { answerTo, SITE, type SiteDraft, type SiteWords, unfinished, withAnswer } from '../offline/site-draft.ts';
import { changeSite } from '../offline/site-drafts.ts';
import { ItemField } from './ItemField.tsx';
import { SignField } from './SignField.tsx';

const WORDS: readonly (readonly [keyof SiteWords, string, string])[] = [
  ['place', '检查场所', '如：一号罐区、控制室'],
  ['sitePerson', '现场负责人', ''],
  ['sitePost', '职务', ''],
  ['sitePhone', '联系电话', ''],
];

/** Every item, who was met, the signatures, and the button that hands the inspection over. */
export function SiteForm({ draft }: { readonly draft: SiteDraft }) {
  const [told, setTold] = useState<string | null>(null);
  const answered = draft.items.filter(({ key }) => answerTo(draft, key).verdict !== null).length;
  const set = (change: (latest: SiteDraft) => SiteDraft) => void changeSite(draft, change);
  const say = (name: keyof SiteWords, value: string) =>
    set((latest) => ({ ...latest, site: { ...latest.site, [name]: value } }));

  const finish = async () => {
    const fault = unfinished(draft);
    setTold(fault);
    if (fault !== null) return;
    const finishedAt = new Date().toISOString();
    await changeSite(draft, (latest) => ({ ...latest, stage: 'finished', finishedAt, refusal: null }));
    void sendFinished(draft.accountId);
  };
  return (
    <div className="stack">
      {draft.refusal !== null && <Alert type="warning" showIcon title={draft.refusal} />}
      <section className="panel" aria-label="检查内容">
        {draft.items.map((item) => (
          <ItemField
            key={item.key}
            item={item}
            draft={draft}
            onChange={(change) => set((latest) => withAnswer(latest, item.key, change))}
          />
        ))}
      </section>
      <Form component="section" layout="vertical" className="panel" aria-label="现场情况">
        {WORDS.map(([name, label, placeholder]) => (
          <Form.Item key={name} label={label} htmlFor={`site-${name}`} required={name !== 'sitePhone'}>
            <Input
              id={`site-${name}`}
              size="large"
              maxLength={name === 'place' ? 120 : 30}
              placeholder={placeholder}
              value={draft.site[name]}
              onChange={({ target }) => say(name, target.value)}
            />
          </Form.Item>
        ))}
        <Form.Item label="检查情况" htmlFor="site-words" required>
          <Input.TextArea
            id="site-words"
            maxLength={2000}
            autoSize={{ minRows: 3 }}
            value={draft.site.words}
            onChange={({ target }) => say('words', target.value)}
          />
        </Form.Item>
      </Form>
      {draft.officers.map(({ id, name }) => (
        <SignField key={id} draft={draft} who={id} label={`执法人员 ${name} 签名`} />
      ))}
      <SignField draft={draft} who={SITE} label="现场负责人签名" />
      <Input
        size="large"
        aria-label="拒签情况"
        placeholder="现场负责人拒绝签名的，写明情况"
        maxLength={200}
        value={draft.siteRefused}
        onChange={({ target }) => set((latest) => ({ ...latest, siteRefused: target.value }))}
      />
      {told !== null && <Alert type="error" role="alert" showIcon title={told} />}
      <div className="visit-send">
        <span className="quiet">
          已检查 {answered}/{draft.items.length} 项
        </span>
        <Button type="primary" size="large" onClick={() => void finish()}>
          提交检查结果
        </Button>
      </div>
    </div>
  );
}
