import { criterion121 } from './criterion-121.ts';
import { chemicalUnits, levelOneOrTwoSource } from './scope.ts';

export const equipmentAndStorage = [
  criterion121(5, '储存', {
    title: '一、二级重大危险源罐区缺少紧急切断，或毒性气体等罐区缺少独立安全仪表系统',
    scope: levelOneOrTwoSource,
    evidence: ['重大危险源备案等级', '工艺管道仪表流程图', '紧急切断阀现场测试', '安全仪表系统回路资料'],
    lookAlikes: ['三、四级重大危险源', '罐区以外的装卸、加油部位'],
    topics: ['5.5.6', '5.5.5'],
  }),
  criterion121(6, '储存', {
    title: '全压力式液化烃储罐未设置注水措施',
    scope: chemicalUnits,
    evidence: ['储罐型式与介质', '注水线流程图与现场'],
    lookAlikes: ['全冷冻、半冷冻式储罐', '消防喷淋缺陷'],
    topics: ['5.4.7'],
  }),
  criterion121(7, '储存', {
    title: '液化烃、液氨、液氯等充装未使用万向管道系统',
    scope: chemicalUnits,
    evidence: ['装卸站台照片', '充装介质与连接方式'],
    lookAlikes: ['气瓶充装', '非液化气体的液体装卸软管'],
    topics: ['5.4.4'],
  }),
  criterion121(12, '设备', {
    title: '泄漏场所未按标准设置气体检测报警，或爆炸危险场所未使用防爆电气',
    scope: chemicalUnits,
    evidence: ['气体检测布点图与现场', '爆炸危险区域划分图', '电气设备防爆标志'],
    lookAlikes: ['个别探测器超期未检、漂移', '仅缺标识、接地、铭牌'],
    topics: ['5.4.2', '5.4.3'],
  }),
  criterion121(14, '设备', {
    title: '化工装置缺少双重电源，或自控系统缺少不间断电源',
    scope: chemicalUnits,
    evidence: ['供电系统图与负荷等级', '不间断电源配置及试验记录'],
    lookAlikes: ['三级负荷', '应急照明缺陷'],
    topics: ['5.4.1'],
  }),
  criterion121(15, '设备', {
    title: '安全阀、爆破片等安全附件未正常投用',
    scope: chemicalUnits,
    evidence: ['前后手阀现场阀位', '安全附件校验报告'],
    lookAlikes: ['仅校验标签过期', '铅封、铭牌缺失'],
    topics: ['5.4.6'],
  }),
  criterion121(20, '储存', {
    title: '危险化学品未分区分类储存，超量、超品种，或禁忌物质混放',
    scope: chemicalUnits,
    evidence: ['安全技术说明书与库存清单', '仓库设计储量与许可品种', 'GB 15603 储存要求'],
    lookAlikes: ['货架标签缺失', '堆垛间距不足、杂物堆放'],
    topics: ['5.5.8', '5.5.9'],
  }),
];
