import { useStore } from 'zustand';
import { defaultSettings, densities, textSizes, themes, type Density, type Theme } from '../../../shared/settings.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWindow } from '../../state/window-context.ts';
import { Choice } from './choice.tsx';
import styles from './settings.module.css';

const themeTitles: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const densityTitles: Record<Density, string> = { comfortable: 'Comfortable', compact: 'Compact' };

/** The preferences: each applies at once. */
export function SettingsPage() {
  const { preferences, run, startup } = useWindow();
  const settings = useStore(preferences);
  const folder = useStore(startup, (state) => state.startup?.profileFolder);
  const { sidebarWidth, listWidth, sidebarShown } = defaultSettings;
  return (
    <Dialog title="Settings">
      <Choice
        title="Theme"
        options={themes.map((theme) => ({ value: theme, title: themeTitles[theme] }))}
        value={settings.theme}
        onChoose={(theme) => void preferences.change({ theme })}
      />
      <Choice
        title="Text size"
        options={textSizes.map((size) => ({ value: size, title: `${Math.round(size * 100)}%` }))}
        value={textSizes.find((size) => size === settings.textSize) ?? 1}
        onChoose={(textSize) => void preferences.change({ textSize })}
      />
      <Choice
        title="List"
        options={densities.map((density) => ({ value: density, title: densityTitles[density] }))}
        value={settings.density}
        onChoose={(density) => void preferences.change({ density })}
      />
      <div className={styles['line']}>
        <h3>Panes</h3>
        <button
          type="button"
          className={styles['button']}
          onClick={() => void preferences.change({ sidebarWidth, listWidth, sidebarShown })}
        >
          Reset widths
        </button>
      </div>
      <div className={styles['line']}>
        <h3>Your library</h3>
        <div>
          <p className={styles['folder']} data-selectable="">
            {folder}
          </p>
          <button type="button" className={styles['button']} onClick={() => run('show-profile-folder')}>
            Show profile folder
          </button>
        </div>
      </div>
    </Dialog>
  );
}
