import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Command, type CommandId, commandIds, commands, type MenuName } from '../shared/commands.ts';

const menus: readonly MenuName[] = ['File', 'Edit', 'View', 'Go', 'Paper', 'Help'];
const textRoles: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
];

/**
 * Builds the menu bar from the table of commands. Accelerators are shown and not registered: the window's own keyboard
 * runs them, since many are bare letters that must not fire while somebody types. macOS can't show a key without
 * taking it, so there bare letters are left out.
 *
 * @param choose called with the command that was chosen
 */
export function buildMenu(platform: NodeJS.Platform, choose: (id: CommandId) => void): Menu {
  return Menu.buildFromTemplate(
    menus.map((name) => ({
      label: name,
      submenu: [
        ...commandIds
          .filter((id) => commands[id].menu === name)
          .map((id): MenuItemConstructorOptions => {
            const accelerator = shownKey(commands[id], platform);
            return {
              id,
              label: commands[id].title,
              registerAccelerator: false,
              ...(accelerator === null ? {} : { accelerator }),
              click: () => choose(id),
            };
          }),
        ...(name === 'Edit' ? textRoles : []),
      ],
    })),
  );
}

/** The key that the menu bar shows for a command, in Electron's words; null: none that it can show. */
export function shownKey(command: Command, platform: NodeJS.Platform): string | null {
  // Electron knows no sequence of keys.
  const single = command.keys.find((key) => !/\S \S/.test(key));
  if (single === undefined || (platform === 'darwin' && !single.includes('+'))) return null;
  return single;
}
