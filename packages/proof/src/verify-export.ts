import { carriesPosition, identityOf, leafOfLine, standsAsEntry } from './entry-lines.ts';
import { asBuffer, endLine, type Header, headerLine, readEnd, readHeader, readOpen, readSeal } from './export-lines.ts';
import { type Fault, FaultFound, type FaultKind } from './fault.ts';
import { digest, HASH_BYTES } from './hash.ts';
import { compare, type Finding, judgeSealed } from './judge-leaves.ts';
import { type Lines, readLines } from './read-lines.ts';
import { NO_SEAL, orderedRun, type Seal, type SealBefore, sealHash, unpackHashes } from './seal.ts';
import { entrySentence, sealSentence } from './sentences.ts';

export interface Verdict {
  readonly ok: boolean;
  /** What was read and found in order, up to the fault where there is one. */
  readonly entries: number;
  readonly seals: number;
  /** How many of the entries no seal covers yet. */
  readonly unsealed: number;
  readonly lastSealHash: string;
  readonly firstBad?: Fault;
}

export interface VerifyOptions {
  /** The hash of a seal noted earlier, outside the platform: only it shows that a whole history was made anew. */
  readonly expectSeal?: string | undefined;
}

interface Progress {
  readonly lines: Lines;
  entries: number;
  unsealed: number;
  last: SealBefore;
  expectedSealSeen: boolean;
}

/** Reads an export once, holding no more than one seal's entries, and names the first place that is not as it was sealed. */
export async function verifyExport(
  stream: AsyncIterable<Uint8Array>,
  { expectSeal }: VerifyOptions = {},
): Promise<Verdict> {
  const progress: Progress = {
    lines: readLines(stream),
    entries: 0,
    unsealed: 0,
    last: NO_SEAL,
    expectedSealSeen: expectSeal === undefined,
  };
  const outcome = (ok: boolean) => ({
    ok,
    entries: progress.entries,
    seals: progress.last.number,
    unsealed: progress.unsealed,
    lastSealHash: progress.last.hash,
  });
  try {
    await verifyAll(progress, expectSeal?.toLowerCase());
    return outcome(true);
  } catch (error) {
    if (!(error instanceof FaultFound)) throw error;
    return { ...outcome(false), firstBad: error.fault };
  }
}

async function verifyAll(progress: Progress, expectSeal: string | undefined): Promise<void> {
  const header = await verifyHeader(progress.lines);
  while (asText(await progress.lines.peek()).startsWith('{"seal":')) {
    await verifySealed(progress);
    if (progress.last.hash === expectSeal) progress.expectedSealSeen = true;
  }
  await verifyOpen(progress, header);
  await verifyEnd(progress, header);
  if (!progress.expectedSealSeen) {
    fail({
      position: 1,
      kind: 'seal-broken',
      sentence: '文件自身前后一致，但其中没有所给散列值的封印：整部账本被重新制作过，或末尾的封印被截去。',
    });
  }
}

async function verifyHeader(lines: Lines): Promise<Header> {
  const line = await lines.next();
  const header = line && readHeader(line);
  if (header === undefined) {
    const kind = line === undefined ? 'truncated' : 'malformed';
    return fail({ position: 0, kind, sentence: '文件的第一行不是账本导出文件的文件头，或文件头被改动。' });
  }
  return header;
}

async function verifySealed(progress: Progress): Promise<void> {
  const { lines, last } = progress;
  const number = last.number + 1;
  const firstEntry = last.firstEntry + last.count;
  const seal = readSeal((await lines.next()) ?? new Uint8Array());
  if (seal === undefined) {
    return fail(sealFault('seal-broken', number, firstEntry, '的内容被改动，无法读取'));
  }

  const isWhole = sealHash(seal) === seal.hash;
  if (isWhole) verifyChain(seal, last);
  const most = Math.min(seal.count, seal.leaves.length / HASH_BYTES);
  const found = await lines.takeWhile(standsAsEntry, most + 1);
  const leaves = found.map((line) => leafOfLine(seal.algorithm, line));
  const ended = (await lines.peek()) === undefined;
  const run = orderedRun(seal.fromOrder, seal.toOrder);
  const finding = judgeSealed(seal, leaves, ended);
  if (finding?.index === undefined && (finding !== undefined || !isWhole)) {
    return fail(sealFault('seal-broken', number, firstEntry, '与其所载记录或自身散列值不符，封印被改动'));
  }
  acceptEntries(progress, { found, finding, run, seal: number });
  progress.last = seal;
}

function verifyChain(seal: Seal, last: SealBefore): void {
  const number = last.number + 1;
  const firstEntry = last.firstEntry + last.count;
  if (seal.number > number) fail(sealFault('removed', number, firstEntry, '连同它的记录被删除'));
  if (seal.number < number) fail(sealFault('inserted', seal.number, firstEntry, '重复出现或被插入'));
  if (seal.previous !== last.hash) {
    const rewritten = last.number === 0 ? seal : last;
    fail(
      sealFault('seal-broken', rewritten.number, rewritten.firstEntry, '与后一封印不相衔接：它和它的记录被一并改写'),
    );
  }
  if (seal.firstEntry !== firstEntry || BigInt(seal.fromOrder) < BigInt(last.toOrder)) {
    fail(sealFault('seal-broken', number, firstEntry, '的范围与前一封印不相衔接'));
  }
}

async function verifyOpen(progress: Progress, { algorithm }: Header): Promise<void> {
  const { lines, last } = progress;
  const line = await lines.next();
  const open = line && readOpen(line);
  if (line === undefined) return fail(atPosition(progress, 'truncated'));
  if (open === undefined) return fail(atPosition(progress, 'malformed'));
  if (open.firstEntry > progress.entries + 1) return fail(atPosition(progress, 'removed'));
  if (open.previous !== last.hash || open.firstEntry !== progress.entries + 1) {
    fail(sealFault('seal-broken', last.number, last.firstEntry, '与其后未封印的部分不相衔接：其中之一被改写'));
  }

  const found = await lines.takeWhile(standsAsEntry, open.count + 1);
  const leaves = found.map((entry) => leafOfLine(algorithm, entry));
  const ended = (await lines.peek()) === undefined;
  const finding = compare(unpackHashes(open.leaves), leaves, ended);
  acceptEntries(progress, { found, finding, run: orderedRun(last.toOrder), seal: undefined });
  progress.unsealed = found.length;
}

interface FoundEntries {
  readonly found: readonly Uint8Array[];
  readonly finding: Finding | undefined;
  readonly run: (order: string, id: string) => boolean;
  readonly seal: number | undefined;
}

/** Counts entries as good up to the first that is not: by its bytes, by its number in the file or by its order. */
function acceptEntries(progress: Progress, { found, finding, run, seal }: FoundEntries): void {
  const before = progress.entries;
  const good = finding?.index ?? found.length;
  for (let index = 0; index < good; index += 1) {
    const line = found[index] ?? new Uint8Array();
    const position = before + index + 1;
    const identity = identityOf(line);
    if (identity === undefined || !carriesPosition(line, position)) failAt(progress, 'changed', seal, line);
    else if (!run(identity.order, identity.id)) failAt(progress, 'reordered', seal, line);
    progress.entries = position;
  }
  if (finding === undefined) return;

  const line = found[good];
  const isForeign = finding.kind === 'inserted' && identityOf(line) === undefined;
  failAt(progress, isForeign ? 'malformed' : finding.kind, seal, line);
}

async function verifyEnd(progress: Progress, header: Header): Promise<void> {
  const { lines, last, entries } = progress;
  const line = await lines.next();
  if (line === undefined) return fail(atPosition(progress, 'truncated'));

  const headerHash = digest(header.algorithm, headerLine(header));
  const due = { seals: last.number, entries, lastSealHash: last.hash, headerHash };
  if (!asBuffer(line).equals(Buffer.from(endLine(due)))) {
    const said = readEnd(line);
    const isShort = said !== undefined && said.entries > entries;
    if (isShort) return fail(atPosition(progress, 'removed'));
    const isHeader = said !== undefined && said.headerHash !== headerHash;
    const position = isHeader ? 0 : entries + 1;
    return fail({
      position,
      kind: 'malformed',
      sentence: `文件${isHeader ? '头' : '尾'}的内容被改动，与文件所载不符。`,
    });
  }
  if ((await lines.next()) !== undefined || lines.endsMidLine()) {
    fail({ position: entries + 1, kind: 'inserted', sentence: '文件尾之后还有多余的内容。' });
  }
}

function failAt(progress: Progress, kind: FaultKind, seal: number | undefined, line: Uint8Array | undefined): never {
  const isGone = kind === 'removed' || kind === 'truncated';
  const place = { position: progress.entries + 1, entryId: isGone ? undefined : identityOf(line)?.id, seal };
  return fail({ ...place, kind, sentence: entrySentence(kind, place) });
}

function atPosition({ entries }: Progress, kind: FaultKind): Fault {
  const place = { position: entries + 1 };
  return { ...place, kind, sentence: entrySentence(kind, place) };
}

const sealFault = (kind: FaultKind, seal: number, position: number, why: string): Fault => ({
  position,
  seal,
  kind,
  sentence: sealSentence(seal, position, why),
});

function fail(fault: Fault): never {
  throw new FaultFound(fault);
}

const asText = (line: Uint8Array | undefined): string =>
  line === undefined ? '' : asBuffer(line).toString('latin1', 0, 8);
