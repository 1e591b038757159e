import type { ScrollElement } from '../../../renderer/state/list-scroll.ts';

/** An element that scrolls as a browser's does: in whole pixels, inside a height that the test gives. */
export class FakeScroller extends EventTarget implements ScrollElement {
  readonly clientHeight: number;
  scrollHeight: number;
  #top = 0;

  constructor(clientHeight: number, scrollHeight = Infinity) {
    super();
    this.clientHeight = clientHeight;
    this.scrollHeight = scrollHeight;
  }

  get scrollTop(): number {
    return this.#top;
  }

  set scrollTop(top: number) {
    this.#top = Math.round(Math.min(this.scrollHeight - this.clientHeight, Math.max(0, top)));
  }

  /** Scrolls as a user does: by so many pixels, or by what the scrollbar is dragged. */
  scroll(step: number): void {
    this.scrollTop += step;
    this.dispatchEvent(new Event('scroll'));
  }

  rest(): void {
    this.dispatchEvent(new Event('scrollend'));
  }
}
