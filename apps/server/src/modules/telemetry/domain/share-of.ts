const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Which share an enterprise belongs to, the same on every machine: all its gateways and points are judged in one place. */
export function shareOf(enterpriseId: string, shares: number): number {
  let hash = FNV_OFFSET;
  for (let place = 0; place < enterpriseId.length; place += 1) {
    hash = Math.imul(hash ^ enterpriseId.charCodeAt(place), FNV_PRIME);
  }
  // The lowest bits of this hash are its worst.
  return ((hash >>> 16) ^ (hash & 0xffff)) % shares;
}
