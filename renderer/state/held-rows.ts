import type { PaperId } from '../../shared/paper.ts';

/**
 * A fresh list with the held rows kept where they are on screen: each stands after the row that it followed there, as
 * far as that one is still in the list.
 *
 * @param shown the ids on screen, in order
 * @param fresh the ids as the library has them now, in order
 * @param hold the papers not to move
 * @param holdPlaces whether also those keep their place that are still in the list, elsewhere
 * @returns the list to show, and those in it that are no longer in the fresh one
 */
export function holdRows(
  shown: Uint32Array,
  fresh: Uint32Array,
  hold: ReadonlySet<PaperId>,
  holdPlaces: boolean,
): { ids: Uint32Array; gone: ReadonlySet<PaperId> } {
  const gone = goneFrom(shown, fresh, hold);
  const kept = holdPlaces ? new Set(shown.filter((id) => hold.has(id))) : gone;
  if (kept.size === 0) return { ids: fresh, gone };
  const stays = new Set<PaperId>();
  for (const id of fresh) if (!kept.has(id)) stays.add(id);
  const followers = followersOf(shown, kept, stays);
  const ids = new Uint32Array(stays.size + kept.size);
  let length = 0;
  const put = (follower: PaperId): void => {
    ids[length] = follower;
    length += 1;
  };
  followers.get(null)?.forEach(put);
  for (const id of stays) {
    put(id);
    followers.get(id)?.forEach(put);
  }
  return { ids, gone };
}

function goneFrom(shown: Uint32Array, fresh: Uint32Array, hold: ReadonlySet<PaperId>): Set<PaperId> {
  const gone = new Set<PaperId>();
  if (hold.size === 0) return gone;
  for (const id of shown) if (hold.has(id)) gone.add(id);
  if (gone.size > 0) for (const id of fresh) gone.delete(id);
  return gone;
}

/** The kept rows by the row that stays which they follow on screen; null for those above all that stay. */
function followersOf(shown: Uint32Array, kept: ReadonlySet<PaperId>, stays: ReadonlySet<PaperId>) {
  const followers = new Map<PaperId | null, PaperId[]>();
  let leader: PaperId | null = null;
  for (const id of shown) {
    if (stays.has(id)) leader = id;
    else if (kept.has(id)) {
      const group = followers.get(leader);
      if (group === undefined) followers.set(leader, [id]);
      else group.push(id);
    }
  }
  return followers;
}
