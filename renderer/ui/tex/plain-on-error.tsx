import { Component, type ReactNode } from 'react';

interface Props {
  /** What is shown where the children can't be. */
  plain: ReactNode;
  children: ReactNode;
}

/** Shows something plain instead of children that throw: a text that can't be set is still a text. */
export class PlainOnError extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}
