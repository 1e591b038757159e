import type { PaperId } from '../../shared/paper.ts';
import { type PaperSet, paperSetOf } from './paper-set.ts';

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
  hold: PaperSet,
  holdPlaces: boolean,
): { ids: Uint32Array; gone: PaperSet } {
  const gone = goneFrom(shown, fresh, hold);
  const kept = holdPlaces ? paperSetOf(shown.filter((id) => hold.has(id))) : gone;
  if (kept.size === 0) return { ids: fresh, gone };
  const stays = fresh.filter((id) => !kept.has(id));
  const followers = followersOf(shown, kept, paperSetOf(stays));
  const ids = new Uint32Array(stays.length + kept.size);
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

function goneFrom(shown: Uint32Array, fresh: Uint32Array, hold: PaperSet): PaperSet {
  const held = hold.size === 0 ? shown.subarray(0, 0) : shown.filter((id) => hold.has(id));
  if (held.length === 0) return paperSetOf(held);
  const there = paperSetOf(fresh);
  return paperSetOf(held.filter((id) => !there.has(id)));
}

/** The kept rows by the row that stays which they follow on screen; null for those above all that stay. */
function followersOf(shown: Uint32Array, kept: PaperSet, stays: PaperSet) {
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
