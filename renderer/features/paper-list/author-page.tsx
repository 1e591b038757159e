import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';

const ProfileHeader = lazy(async () => ({ default: (await import('../profile/profile-header.tsx')).ProfileHeader }));

/** The author's figures above the list, where the list is an author page. */
export function AuthorPage() {
  const { profile } = useWindow();
  const shown = useStore(profile, (state) => state.profile);
  if (shown === null) return null;
  return (
    <Suspense>
      <ProfileHeader profile={shown} />
    </Suspense>
  );
}
