import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';

export interface Field {
  readonly name: string;
  readonly meaning: string;
}
export interface FieldList extends Field {
  readonly fields: readonly Field[];
}

/** What a kind of document says: the words between braces that a template may use, and nothing else. */
export interface DocumentFields {
  readonly fields: readonly Field[];
  readonly lists: readonly FieldList[];
}

const field = (name: string, meaning: string = name): Field => ({ name, meaning });
const list = (name: string, meaning: string, ...fields: readonly Field[]): FieldList => ({ name, meaning, fields });

/** In every document. */
const COMMON = [
  field('文号', '按年度和种类连续编号'),
  field('单位名称'),
  field('单位地址'),
  field('主要负责人'),
  field('联系电话'),
  field('执法人员', '姓名及执法证号'),
  field('制作日期'),
  field('内容摘要', '内容的 SHA-256，用于核验'),
  field('二维码', '扫码核验真伪'),
];
/** Without these a paper cannot be told from a false one. */
export const REQUIRED_FIELDS: readonly string[] = ['文号', '单位名称', '制作日期', '二维码'];

const SIGNED = [
  field('执法人员签名一', '屏幕上手写的签名图片'),
  field('执法人员签名二', '屏幕上手写的签名图片'),
  field('现场负责人签名', '屏幕上手写的签名图片；拒签的为空'),
];
const REMEDIES = field('救济途径', '申请复议、提起诉讼的期限');
const PROBLEMS = list(
  '问题',
  '逐项列出发现的问题',
  field('序号'),
  field('问题内容'),
  field('依据'),
  field('处理'),
  field('整改期限'),
);
const MEASURES = list(
  '处罚',
  '逐项列出违法行为和处罚',
  field('序号'),
  field('当事人'),
  field('法律依据'),
  field('处罚内容'),
);
const GOODS = list('物品', '逐项列出物品', field('序号'), field('名称'), field('数量'), field('地点'));
const CASE = [field('案由'), field('案件编号'), field('违法事实'), field('证据')];

/** Of every supervision letter. */
const LETTER: DocumentFields = {
  fields: [field('事由'), field('工作要求'), field('答复期限'), field('签发人')],
  lists: [list('事项', '所涉隐患、检查、案件', field('序号'), field('类别'), field('事项内容'), field('涉及单位'))],
};

const SPECIAL: Readonly<Record<DocumentKind, DocumentFields>> = {
  'inspection-plan': {
    fields: [field('检查日期'), field('检查类型'), field('检查事由'), field('检查方式')],
    lists: [list('检查内容', '检查表各项', field('序号'), field('内容'), field('依据'))],
  },
  'inspection-record': {
    fields: [
      field('检查场所'),
      field('开始时间'),
      field('结束时间'),
      field('现场负责人'),
      field('现场负责人职务'),
      field('现场负责人电话'),
      field('检查情况'),
      field('签名情况'),
      ...SIGNED,
    ],
    lists: [PROBLEMS],
  },
  'on-site-measures': { fields: [field('检查日期'), field('处理措施'), REMEDIES], lists: [PROBLEMS] },
  'correction-order': {
    fields: [field('检查日期'), field('最后期限'), field('现场负责人'), REMEDIES, ...SIGNED],
    lists: [PROBLEMS],
  },
  'recheck-opinion': {
    fields: [field('指令书文号'), field('复查日期'), field('复查意见')],
    lists: [list('复查', '逐项复查结果', field('序号'), field('问题内容'), field('复查结果'), field('复查情况'))],
  },
  'case-opening': { fields: [...CASE, field('立案日期'), field('承办意见'), field('审批意见')], lists: [] },
  'penalty-notice': { fields: [...CASE, field('陈述申辩期限')], lists: [MEASURES] },
  'hearing-notice': { fields: [...CASE, field('听证申请期限')], lists: [MEASURES] },
  'decision-unit': { fields: [...CASE, field('裁量理由'), field('缴款期限'), REMEDIES], lists: [MEASURES] },
  'decision-person': {
    fields: [...CASE, field('当事人'), field('当事人职务'), field('裁量理由'), field('缴款期限'), REMEDIES],
    lists: [MEASURES],
  },
  'delivery-receipt': {
    fields: [
      field('送达文书'),
      field('送达文书文号'),
      field('受送达人'),
      field('送达地点'),
      field('送达方式'),
      field('送达日期'),
      field('送达人'),
      field('备注'),
    ],
    lists: [],
  },
  'kept-evidence-notice': { fields: [...CASE, field('审批意见'), field('期限')], lists: [GOODS] },
  'seizure-decision': { fields: [...CASE, field('审批意见'), field('期限'), REMEDIES], lists: [GOODS] },
  'holding-outcome': { fields: [...CASE, field('物品来源'), field('处理结果'), REMEDIES], lists: [GOODS] },
  'deferral-approval': {
    fields: [...CASE, field('当事人'), field('审批意见')],
    lists: [list('分期', '逐期列出', field('序号'), field('缴款日期'), field('金额'))],
  },
  'demand-notice': { fields: [...CASE, field('履行期限')], lists: [MEASURES] },
  'listing-notice': LETTER,
  'urging-letter': LETTER,
  'official-letter': LETTER,
  'interview-notice': { ...LETTER, fields: [...LETTER.fields, field('约谈时间'), field('约谈地点')] },
  bulletin: LETTER,
  exposure: LETTER,
  'covert-sheet': LETTER,
  'case-transfer': { fields: [...CASE, field('移送理由'), field('移送时限'), field('移送材料')], lists: [] },
};

export function fieldsOf(kind: DocumentKind): DocumentFields {
  const { fields, lists } = SPECIAL[kind];
  return { fields: [...COMMON, ...fields], lists };
}

/** The open and close marks and plain words of a template, in their order. */
export interface Tag {
  readonly name: string;
  readonly disposition: 'open' | 'close' | 'plain';
}

export interface TagFaults {
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  /** A list that is opened and not closed, or the other way round. */
  readonly unbalanced: string | undefined;
}

/** Compares what a template asks for with what the kind can say. */
export function faultsIn(kind: DocumentKind, tags: readonly Tag[]): TagFaults {
  const used = new Set(tags.map(({ name }) => name));
  return {
    unknown: [...new Set(unknownIn(kind, tags))],
    missing: REQUIRED_FIELDS.filter((name) => !used.has(name)),
    unbalanced: unbalancedIn(tags),
  };
}

/** A list stands open from its mark to its end; inside it its own fields are known too. */
function unknownIn(kind: DocumentKind, tags: readonly Tag[]): readonly string[] {
  const { fields, lists } = fieldsOf(kind);
  const plain = new Set(fields.map(({ name }) => name));
  const unknown: string[] = [];
  let within: FieldList | undefined;
  for (const { name, disposition } of tags) {
    if (disposition === 'close') within = undefined;
    else if (disposition === 'open') within = lists.find((one) => one.name === name);
    const known =
      disposition === 'plain' ? plain.has(name) || isIn(within, name) : lists.some((one) => one.name === name);
    if (!known) unknown.push(name);
  }
  return unknown;
}

const isIn = (list: FieldList | undefined, name: string) => list?.fields.some((one) => one.name === name) ?? false;

/** Lists do not stand in one another; each that is opened is closed. */
function unbalancedIn(tags: readonly Tag[]): string | undefined {
  let open: string | undefined;
  for (const { name, disposition } of tags) {
    if (disposition === 'plain') continue;
    if (disposition === 'open' ? open !== undefined : open !== name) return name;
    open = disposition === 'open' ? name : undefined;
  }
  return open;
}
