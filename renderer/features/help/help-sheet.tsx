import { commandIds, commands, type CommandId, type MenuName } from '../../../shared/commands.ts';
import { queryExamples } from '../../../shared/query-examples.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCaps } from '../../ui/key-caps.tsx';
import styles from './help.module.css';

const groups: readonly MenuName[] = ['Go', 'Paper', 'Edit', 'View', 'File', 'Help'];

/** Keys that belong to a place, not to a command. */
const placeKeys: readonly { title: string; keys: readonly string[] }[] = [
  { title: 'Select a range', keys: ['Shift+Down', 'Shift+Up'] },
  { title: 'Add to the selection', keys: ['CmdOrCtrl+Space'] },
  { title: commands['tag-1'].title, keys: ['1–9'] },
  { title: 'Menu of a paper or a tag', keys: ['Shift+F10'] },
  { title: 'Take away a filter of the search', keys: ['Backspace', 'Delete'] },
  { title: 'Go to one of the first nine saved searches', keys: ['G 1–9'] },
  { title: 'Rename or delete a saved search', keys: ['F2', 'Delete'] },
  { title: 'Move a saved search', keys: ['Alt+Up', 'Alt+Down'] },
  { title: 'Next part of the window', keys: ['F6', 'Shift+F6'] },
  { title: 'Complete a search', keys: ['Tab', 'Down'] },
  { title: 'Forget a recent search', keys: ['Delete'] },
  { title: 'One step out: completion, reader, search, selection', keys: ['Esc'] },
];

/** All keys, made from the table of commands, and the search language. */
export function HelpSheet() {
  return (
    <Dialog title="Keyboard shortcuts" size="wide">
      <div className={styles['columns']}>
        {groups.map((group) => (
          <Group key={group} title={group} lines={withKeys(group)} />
        ))}
        <Group title="List and window" lines={placeKeys} />
        <SearchLanguage />
      </div>
    </Dialog>
  );
}

function SearchLanguage() {
  return (
    <section className={styles['group']}>
      <h3>Search</h3>
      <dl>
        {queryExamples.map(({ search, finds }) => (
          <div key={search} className={styles['example']}>
            <dt>{finds}</dt>
            <dd>
              <code>{search}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function withKeys(menu: MenuName): { title: string; keys: readonly string[] }[] {
  return commandIds
    .filter((id: CommandId) => commands[id].menu === menu && commands[id].keys.length > 0)
    .map((id) => commands[id]);
}

function Group({ title, lines }: { title: string; lines: readonly { title: string; keys: readonly string[] }[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.title}>
            <dt>{line.title}</dt>
            <dd>
              {line.keys.map((keys, index) => (
                <span key={keys}>
                  {index > 0 && <span className={styles['or']}>or</span>}
                  <KeyCaps keys={keys} areSpoken />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
