import type { SourceFile } from './source-files.ts';

/** One place that breaks a rule, as `path:line what`. */
export type Finding = string;

const PURE =
  /^(packages\/(rules|signals|evidence|vocabulary|contract)\/src|apps\/county\/src|apps\/server\/src\/modules\/[^/]+\/domain)\//;
const TEST = /\.(test|fixture|journey)\.tsx?$/;
const CODE = /\.(ts|tsx|mjs|css|sql|html)$/;
const COMMENT = /^\s*(\/\/|\/?\*|--)/;
const LONGEST = 300;

const OUTSIDE_WORLD =
  /\bDate\.now\b|\bnew Date\(\)|(?<!new )\bDate\(\)|\bMath\.random\b|\bprocess\.(?!ts')|\bperformance\.|\bcrypto\.|\bset(Timeout|Interval)\(|\bfetch\(|\bimport\.meta\.env\b/;

/** Judgements take the time and everything else they need as arguments: the same question has the same answer for ever. */
export function impurities(files: readonly SourceFile[]): readonly Finding[] {
  return linesMatching(
    OUTSIDE_WORLD,
    files.filter(({ path }) => PURE.test(path) && !TEST.test(path)),
  );
}

const SHAPELESS = /(^|[-./])(utils?|helpers?|services?|managers?)([-./]|$)|(^|\/)(common|misc)([./]|$)/i;
const SERVICE_WORKER = /service-worker/;

/** A name that says nothing attracts everything. */
export function shapelessNames(paths: readonly string[]): readonly Finding[] {
  return paths.filter((path) => SHAPELESS.test(path.replace(SERVICE_WORKER, '')));
}

export function overlong(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter(({ path, text }) => CODE.test(path) && !TEST.test(path) && text.split('\n').length > LONGEST + 1)
    .map(({ path }) => path);
}

const POSTPONED = /\b(TODO|FIXME|XXX|HACK)\b/;

/** What is not done is an issue somewhere, not a word in the code. */
export function postponed(files: readonly SourceFile[]): readonly Finding[] {
  return linesMatching(
    POSTPONED,
    files.filter(({ path }) => CODE.test(path)),
    'comments too',
  );
}

const ONE_MACHINE = new RegExp(
  [
    String.raw`(?<![\w.])/(work|root)/\w`,
    String.raw`(?<![\w.])/(home|Users)/[a-z]\w*/`,
    String.raw`\b[A-Z]:\\+Users\\+\w`,
    String.raw`\bregistry\.[a-z]+\.`,
    String.raw`\bnpmmirror\b|\bartifactory\b|\bverdaccio\b`,
    String.raw`\bshared/(data|facts|design|mission)\b`,
  ].join('|'),
);

/** What only one machine or one network has. */
export function machineTraces(files: readonly SourceFile[]): readonly Finding[] {
  return linesMatching(ONE_MACHINE, files, 'comments too');
}

function linesMatching(pattern: RegExp, files: readonly SourceFile[], comments?: 'comments too'): readonly Finding[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) && (comments !== undefined || !COMMENT.test(line))
          ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`]
          : [],
      ),
  );
}
