/** Where a command stands in the menu bar; null: palette and keys only. */
export type MenuName = 'File' | 'Edit' | 'View' | 'Go' | 'Paper' | 'Help';

export interface Command {
  /** What the menu and the palette call it. */
  title: string;
  menu: MenuName | null;
  /**
   * Keys, one alternative each, in the words of Electron's accelerators ("CmdOrCtrl+K", "J", "Alt+Up", "G U" for one
   * key after the other). Those that are a bare letter or sign never fire while a text field has the focus.
   */
  keys: readonly string[];
}

/**
 * Every command of Offprint: the menu bar, the palette, the help sheet and the keyboard are all made from this table.
 */
export const commands = {
  'open-settings': { title: 'Settings', menu: 'File', keys: ['CmdOrCtrl+,'] },
  'show-profile-folder': { title: 'Show profile folder', menu: 'File', keys: [] },
  quit: { title: 'Quit', menu: 'File', keys: ['CmdOrCtrl+Q'] },

  undo: { title: 'Undo', menu: 'Edit', keys: ['CmdOrCtrl+Z'] },
  redo: { title: 'Redo', menu: 'Edit', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'] },
  'select-all': { title: 'Select all papers', menu: 'Edit', keys: ['CmdOrCtrl+A'] },
  search: { title: 'Search papers', menu: 'Edit', keys: ['/', 'CmdOrCtrl+F'] },
  'save-search': { title: 'Save this search', menu: 'Edit', keys: ['CmdOrCtrl+S'] },

  palette: { title: 'Command palette', menu: 'View', keys: ['CmdOrCtrl+K'] },
  'toggle-sidebar': { title: 'Show or hide the sidebar', menu: 'View', keys: ['CmdOrCtrl+\\'] },
  'toggle-filters': { title: 'Filters', menu: 'View', keys: ['F'] },
  'text-larger': { title: 'Larger text', menu: 'View', keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+='] },
  'text-smaller': { title: 'Smaller text', menu: 'View', keys: ['CmdOrCtrl+-'] },
  'text-normal': { title: 'Normal text size', menu: 'View', keys: ['CmdOrCtrl+0'] },
  'theme-system': { title: 'Theme: as the system', menu: 'View', keys: [] },
  'theme-light': { title: 'Theme: light', menu: 'View', keys: [] },
  'theme-dark': { title: 'Theme: dark', menu: 'View', keys: [] },
  'density-comfortable': { title: 'List: comfortable', menu: 'View', keys: [] },
  'density-compact': { title: 'List: compact', menu: 'View', keys: [] },
  'sort-newest': { title: 'Sort by newest', menu: 'View', keys: [] },
  'sort-oldest': { title: 'Sort by oldest', menu: 'View', keys: [] },
  'sort-title': { title: 'Sort by title', menu: 'View', keys: [] },
  'sort-first-author': { title: 'Sort by first author', menu: 'View', keys: [] },
  'sort-recently-added': { title: 'Sort by recently added', menu: 'View', keys: [] },
  'sort-recently-read': { title: 'Sort by recently read', menu: 'View', keys: [] },

  // Option and an arrow move by words on a Mac, where the menu bar would take the first key from text fields.
  'go-back': { title: 'Back', menu: 'Go', keys: ['CmdOrCtrl+[', 'Alt+Left'] },
  'go-forward': { title: 'Forward', menu: 'Go', keys: ['CmdOrCtrl+]', 'Alt+Right'] },
  'go-unread': { title: 'Go to Unread', menu: 'Go', keys: ['G U'] },
  'go-queue': { title: 'Go to Up next', menu: 'Go', keys: ['G N'] },
  'go-starred': { title: 'Go to Starred', menu: 'Go', keys: ['G S'] },
  'go-noted': { title: 'Go to With notes', menu: 'Go', keys: ['G W'] },
  'go-all': { title: 'Go to All papers', menu: 'Go', keys: ['G A'] },
  'go-author': { title: 'Go to the author page', menu: 'Go', keys: ['G P'] },
  'go-trash': { title: 'Go to Trash', menu: 'Go', keys: ['G T'] },
  'go-search-1': { title: 'Go to saved search 1', menu: null, keys: ['G 1'] },
  'go-search-2': { title: 'Go to saved search 2', menu: null, keys: ['G 2'] },
  'go-search-3': { title: 'Go to saved search 3', menu: null, keys: ['G 3'] },
  'go-search-4': { title: 'Go to saved search 4', menu: null, keys: ['G 4'] },
  'go-search-5': { title: 'Go to saved search 5', menu: null, keys: ['G 5'] },
  'go-search-6': { title: 'Go to saved search 6', menu: null, keys: ['G 6'] },
  'go-search-7': { title: 'Go to saved search 7', menu: null, keys: ['G 7'] },
  'go-search-8': { title: 'Go to saved search 8', menu: null, keys: ['G 8'] },
  'go-search-9': { title: 'Go to saved search 9', menu: null, keys: ['G 9'] },
  'next-paper': { title: 'Next paper', menu: 'Go', keys: ['J', 'Down'] },
  'previous-paper': { title: 'Previous paper', menu: 'Go', keys: ['K', 'Up'] },
  'first-paper': { title: 'First paper', menu: 'Go', keys: ['Home'] },
  'last-paper': { title: 'Last paper', menu: 'Go', keys: ['End'] },
  jump: { title: 'Jump to a letter or a date', menu: 'Go', keys: ['.', 'CmdOrCtrl+J'] },
  'open-paper': { title: 'Read the abstract', menu: 'Go', keys: ['O', 'Enter'] },

  'toggle-read': { title: 'Mark read or unread', menu: 'Paper', keys: ['R'] },
  'toggle-star': { title: 'Star or unstar', menu: 'Paper', keys: ['S'] },
  'toggle-queue': { title: 'Add to or take from Up next', menu: 'Paper', keys: ['U'] },
  'edit-note': { title: 'Write a note', menu: 'Paper', keys: ['N'] },
  'edit-tags': { title: 'Set or take tags', menu: 'Paper', keys: ['T'] },
  'note-versions': { title: 'Earlier versions of the note', menu: 'Paper', keys: [] },
  'move-up': { title: 'Move up in Up next', menu: 'Paper', keys: ['Alt+Up'] },
  'move-down': { title: 'Move down in Up next', menu: 'Paper', keys: ['Alt+Down'] },
  'copy-abstract': { title: 'Copy title and abstract', menu: 'Paper', keys: ['CmdOrCtrl+Shift+C'] },
  trash: { title: 'Move to Trash', menu: 'Paper', keys: ['Delete', 'CmdOrCtrl+Backspace'] },
  restore: { title: 'Restore from Trash', menu: 'Paper', keys: [] },

  // One of them for each digit; the help sheet names them in one line, and the palette not at all.
  'tag-1': { title: 'Set or take a favourite tag', menu: null, keys: ['1'] },
  'tag-2': { title: 'Set or take a favourite tag', menu: null, keys: ['2'] },
  'tag-3': { title: 'Set or take a favourite tag', menu: null, keys: ['3'] },
  'tag-4': { title: 'Set or take a favourite tag', menu: null, keys: ['4'] },
  'tag-5': { title: 'Set or take a favourite tag', menu: null, keys: ['5'] },
  'tag-6': { title: 'Set or take a favourite tag', menu: null, keys: ['6'] },
  'tag-7': { title: 'Set or take a favourite tag', menu: null, keys: ['7'] },
  'tag-8': { title: 'Set or take a favourite tag', menu: null, keys: ['8'] },
  'tag-9': { title: 'Set or take a favourite tag', menu: null, keys: ['9'] },

  help: { title: 'Keyboard shortcuts', menu: 'Help', keys: ['?'] },
  about: { title: 'About Offprint', menu: 'Help', keys: [] },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

/** All command ids, in the table's order. */
export const commandIds = Object.keys(commands) as CommandId[];

/** Go to the first saved search, to the second, ...: where commands are listed, the searches themselves are. */
export const searchCommands = [
  'go-search-1',
  'go-search-2',
  'go-search-3',
  'go-search-4',
  'go-search-5',
  'go-search-6',
  'go-search-7',
  'go-search-8',
  'go-search-9',
] as const satisfies CommandId[];
