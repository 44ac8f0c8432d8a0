/** Words that thousands of people put digits and signs around and call a password. */
const WORDS = `
  a aa aaa ab abc abcd abcde abcdef abcdefg abcdefgh abcabc abcxyz access account admin admina adminadmin admini
  administrator ai aini ainiyiwan alibaba amin andy angel anjian anjianju anniversary anquan anquanbu anquanju anquanyuan
  apple aqsc asd asdasd asdf asdfg asdfgh asdfghjk asdfghjkl baba babamama baidu baobao baobei beijing boss buzhidao
  caonima changeme chemical chengdu chenwei china chinese company computer dahai damin daxue default demo dragon duty
  example fabu facai football fuck geli gongsi guangzhou guanli guanliyuan guest haha hahaha hangzhou hello helloworld
  hongqi huagong huawei huizhou hunan iloveyou india jiangsu jiankang jiaqi jiayou jiayuan jinan jingli jituan kaixin
  king laoban laopo letmein li lijun liming lin linux liu liuwei liwei lixin login love lovely loveyou lucky mama manager
  master meili mima mimashi mingtian monkey mypassword mysql nanjing network nihao nimda ningbo nishizhu office
  oracle pass passw password passwords passwordpassword passwd pw pwd pengyou princess private public pudong
  q qaz qazwsx qazwsxedc qianjin qingdao qq qqqq qwe qweasd qweasdzxc qwer qwert qwerty qwertyu qwertyuiop
  root rootroot sa safe safety secret secure server service shandong shanghai shenzhen shouji shujuku sql starlight
  student sunshine super superadmin superman superuser supervisor suzhou sys sysadmin system taobao tencent temp
  test testtest testuser tianjin tianya toor tom train trustno unknown user username wang wangjing wangwei wangyang
  wei weixin welcome windows woaini woainima woaizhongguo wodemima woshishui wuhan wuxi www xiamen xian xiaoming
  xiaoxiao xinxi xitong xuexi yang yangyang yanfa yingji yingjiju yingjiguanli yinhuan yonghu yuanzhang yy
  zaq zhang zhangjie zhangwei zhao zhengfu zhiban zhibanyuan zhiben zhongguo zhongguoren zhongxin zhou zhuren zxc zxcv
  zxcvb zxcvbn zxcvbnm`;

/** Paths of a finger over the keyboard, written with unshifted keys. */
const PATHS = `
  0987654321 1122334455 1212121212 1231231230 1234554321 1234567890 1234567890- 1234qwerasdf 1234qwer1234 1q2w3e4r5t 1q2w3e4r5t6y
  1qaz1qaz1qaz 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw2 1qazxsw23edc 2wsx3edc4rfv 3edc4rfv5tgb asdf1234asdf 1234asdf1234 asdfjkl123
  asdfghjkl; q1w2e3r4t5 q1w2e3r4t5y6 qaz123wsx qazwsx123456 qazwsxedcrfv qwer1234 qwer12341234 qwer4321 qwer123456 qwerasdf1234
  qwerty123456 qwertyuiop[] zaq12wsx zaq1xsw2cde3 zaq12wsxcde3 zxcv1234 zxcv12341234 zxcvbnm123 a1b2c3d4e5 a1s2d3f4g5 aabbcc112233
  abc123456789 abcd1234abcd abcd12341234 abcd123456 asd123456789 qwe123456789 1qaz0okm 1qaz2wsx 1qaz2wsx1234 147258369a 789456123a`;

const words: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
const paths: ReadonlySet<string> = new Set(PATHS.trim().split(/\s+/));

const SHIFTED = '!@#$%^&*()';
const DIGITS = '1234567890';
const LOOKALIKES: Readonly<Record<string, string>> = { '@': 'a', '0': 'o', $: 's', '1': 'i', '3': 'e', '5': 's' };

/** Whether a password is one that an attacker tries first: a common word in disguise, or a path over the keyboard. */
export function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const unshifted = [...small].map((sign) => DIGITS[SHIFTED.indexOf(sign)] ?? sign).join('');
  if (paths.has(unshifted)) return true;

  const core = small.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const plain = [...core].map((sign) => LOOKALIKES[sign] ?? sign).join('');
  return [core, plain].some((word) => words.has(word.replace(/[^a-z]/g, '')));
}
