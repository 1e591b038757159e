import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { favouriteDigits, type Tag, type TagColour, tagColours } from '../../../shared/tag.ts';
import type { Overlay } from '../../state/layout-store.ts';
import { useWindow } from '../../state/window-context.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import menuStyles from '../../ui/menu.module.css';
import { TagDot } from '../tags/tag-dot.tsx';
import { linkBeside } from './tag-links.ts';
import styles from './tags-section.module.css';

interface Props {
  tag: Tag;
  /** The tag's link in the sidebar: the menu opens at it, and gives the focus back to it. */
  link: HTMLElement;
  onClose(): void;
}

/** The library gives the menu the focus a frame later; keys that are pressed until then would go to the link. */
function focusAtOnce(popup: HTMLElement | null): void {
  popup?.focus({ preventScroll: true });
}

/** What can be done with a tag. */
export function TagMenu({ tag, link, onClose }: Props) {
  const { layout, tagActions, tags } = useWindow();
  const known = useStore(tags, (state) => state.tags);
  const holders = new Map(known.map(({ favourite, name }) => [favourite, name]));
  const container = link.closest('nav');
  const next = useRef<HTMLElement | null>(link);

  const openDialog = (dialog: Overlay): void => {
    tags.setState({ editing: tag.id });
    // The menu gives the focus back to the link as it goes; the dialog takes it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => layout.open(dialog)));
  };
  const remove = (): void => {
    next.current = linkBeside(link);
    void tagActions.remove(tag.id);
  };
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={container}>
        <Menu.Positioner className={menuStyles['positioner']} anchor={link} align="start" sideOffset={2}>
          <Menu.Popup
            ref={focusAtOnce}
            className={menuStyles['popup']}
            aria-label="Tag"
            finalFocus={() => next.current}
          >
            <Menu.Item className={menuStyles['item']} onClick={() => openDialog('tag-rename')}>
              Rename
              <KeyCaps keys="F2" />
            </Menu.Item>
            <Choices title="Colour" container={container}>
              <Menu.RadioGroup
                value={tag.colour}
                onValueChange={(colour: TagColour | null) => void tagActions.colour(tag.id, colour)}
              >
                {[null, ...tagColours].map((colour) => (
                  <Choice key={colour} value={colour}>
                    <TagDot colour={colour} />
                    {colour === null ? 'No colour' : colour.charAt(0).toUpperCase() + colour.slice(1)}
                  </Choice>
                ))}
              </Menu.RadioGroup>
            </Choices>
            <Choices title="Key" container={container}>
              <Menu.RadioGroup
                value={tag.favourite}
                onValueChange={(digit: (typeof favouriteDigits)[number] | null) =>
                  void tagActions.favourite(tag.id, digit)
                }
              >
                {[null, ...favouriteDigits].map((digit) => (
                  <Choice key={digit} value={digit}>
                    {digit ?? 'No key'}
                    {digit !== null && holders.has(digit) && (
                      <span className={styles['key']}>{holders.get(digit)}</span>
                    )}
                  </Choice>
                ))}
              </Menu.RadioGroup>
            </Choices>
            <Menu.Item
              className={menuStyles['item']}
              disabled={known.length < 2}
              onClick={() => openDialog('tag-merge')}
            >
              Merge into another tag
            </Menu.Item>
            <Menu.Separator className={menuStyles['separator']} />
            <Menu.Item className={menuStyles['item']} onClick={remove}>
              Delete
              <KeyCaps keys="Delete" />
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choices({
  title,
  container,
  children,
}: {
  title: string;
  container: HTMLElement | null;
  children: ReactNode;
}) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={menuStyles['item']}>
        {title}
        <ChevronRight size={14} className={menuStyles['further']} aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal container={container}>
        <Menu.Positioner className={menuStyles['positioner']} sideOffset={2}>
          <Menu.Popup className={menuStyles['popup']} aria-label={title}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function Choice({ value, children }: { value: string | number | null; children: ReactNode }) {
  return (
    <Menu.RadioItem value={value} closeOnClick className={menuStyles['item']}>
      <span className={menuStyles['check']}>
        <Menu.RadioItemIndicator>
          <Check size={14} aria-hidden />
        </Menu.RadioItemIndicator>
      </span>
      {children}
    </Menu.RadioItem>
  );
}
